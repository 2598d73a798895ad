import { type Actor, type Project, projectSlugOf } from '@atelier/domain'
import type { CreateProjectInput } from '../../schemas/projects.ts'
import type { Needs } from '../../tools.ts'

/** Renders the Markdown once and stores both; anybody signed in may. */
export function createProject(
  tools: Needs<'transact' | 'markdown'>,
  actor: Actor,
  input: CreateProjectInput,
): Promise<Project> {
  const rendered = tools.markdown.render(input.body)
  return tools.transact(async uow => {
    const project = await uow.projects.insert({
      ...input,
      ...rendered,
      userId: actor.userId,
      slug: projectSlugOf(input.title),
    })
    await uow.outbox.emit('project.created', { projectId: project.id, userId: project.userId })
    return project
  })
}
