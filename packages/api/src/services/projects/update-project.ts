import { type Actor, explainMiss, type Project, targetFor } from '@atelier/domain'
import type { UpdateProjectInput } from '../../schemas/projects.ts'
import type { Needs } from '../../tools.ts'
import { currentProject } from './current-project.ts'
import { lockForStaff, recordStaffChange } from './staff-change.ts'

/** The owner or staff. @throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT */
export function updateProject(
  tools: Needs<'transact' | 'markdown'>,
  actor: Actor,
  input: UpdateProjectInput,
): Promise<Project> {
  const rendered = input.body === undefined ? {} : { body: input.body, ...tools.markdown.render(input.body) }
  const patch = { ...rendered, ...(input.title === undefined ? {} : { title: input.title }) }
  const target = targetFor(actor, input)
  return tools.transact(async uow => {
    const before = await lockForStaff(uow, target)
    const project = await uow.projects.update(target, patch)
    if (!project) {
      return explainMiss({ resource: 'project', target, current: await currentProject(uow.projects, input.id) })
    }
    await uow.outbox.emit('project.updated', { projectId: project.id, userId: project.userId })
    await recordStaffChange(uow, actor, { action: 'project.updated', before, after: project })
    return project
  })
}
