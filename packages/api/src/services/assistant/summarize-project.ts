import { type Actor, AppError, ownsOrStaff } from '@atelier/domain'
import { assistantTasks, plainAnswer, tagsOf } from '@atelier/domain/assistant'
import type { Project } from '@atelier/domain/projects'
import type { Needs } from '../../tools.ts'
import { getProject } from '../projects/get-project.ts'
import { askAssistant, type AssistantTools, unusable } from './ask-assistant.ts'

interface Asked {
  readonly projectId: number
  readonly signal?: AbortSignal | undefined
}

type ProjectTools = AssistantTools & Needs<'readers'>

/** Proposes a summary of a project to its owner or staff. @throws NOT_FOUND, FORBIDDEN */
export async function summarizeProject(tools: ProjectTools, actor: Actor, asked: Asked): Promise<string> {
  const fields = fieldsOf(await ownProject(tools, actor, asked.projectId))
  const text = await askAssistant(tools, actor, { task: 'summary', fields, signal: asked.signal })
  const summary = plainAnswer(text, assistantTasks.summary)
  if (summary === '') throw unusable()
  return summary
}

/** Proposes tags for a project to its owner or staff. @throws NOT_FOUND, FORBIDDEN */
export async function tagProject(tools: ProjectTools, actor: Actor, asked: Asked): Promise<readonly string[]> {
  const fields = fieldsOf(await ownProject(tools, actor, asked.projectId))
  const tags = tagsOf(await askAssistant(tools, actor, { task: 'tags', fields, signal: asked.signal }))
  if (tags.length === 0) throw unusable()
  return tags
}

async function ownProject(tools: ProjectTools, actor: Actor, id: number): Promise<Project> {
  const project = await getProject(tools, { id })
  if (!ownsOrStaff(actor, project.userId)) throw new AppError('FORBIDDEN', { required: 'EMPLOYEE' })
  return project
}

const fieldsOf = ({ title, body }: Project) => ({ title, body })
