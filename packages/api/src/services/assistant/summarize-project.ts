import { type Actor, AppError, ownsOrStaff } from '@atelier/domain'
import { assistantTasks, plainAnswer, tagsOf } from '@atelier/domain/assistant'
import type { Project } from '@atelier/domain/projects'
import type { Needs } from '../../app-services.ts'
import { getProject } from '../projects/get-project.ts'
import { askAssistant, type AssistantContext, unusable } from './ask-assistant.ts'

interface Asked {
  readonly projectId: number
  readonly signal?: AbortSignal | undefined
}

type ProjectTools = AssistantContext & Needs<'readers'>

/** Proposes a summary of a project to its owner or staff. @throws NOT_FOUND, FORBIDDEN */
export async function summarizeProject(context: ProjectTools, actor: Actor, asked: Asked): Promise<string> {
  const fields = fieldsOf(await ownProject(context, actor, asked.projectId))
  const text = await askAssistant(context, actor, { task: 'summary', fields, signal: asked.signal })
  const summary = plainAnswer(text, assistantTasks.summary)
  if (summary === '') throw unusable()
  return summary
}

/** Proposes tags for a project to its owner or staff. @throws NOT_FOUND, FORBIDDEN */
export async function tagProject(context: ProjectTools, actor: Actor, asked: Asked): Promise<readonly string[]> {
  const fields = fieldsOf(await ownProject(context, actor, asked.projectId))
  const tags = tagsOf(await askAssistant(context, actor, { task: 'tags', fields, signal: asked.signal }))
  if (tags.length === 0) throw unusable()
  return tags
}

async function ownProject(context: ProjectTools, actor: Actor, id: number): Promise<Project> {
  const project = await getProject(context, { id })
  if (!ownsOrStaff(actor, project.userId))
    throw new AppError('FORBIDDEN', { required: 'EMPLOYEE', reason: 'not_owner' })
  return project
}

const fieldsOf = ({ title, body }: Project) => ({ title, body })
