import { type Actor, explainMiss, targetFor } from '@atelier/domain'
import type { RemoveProjectInput } from '../../schemas/projects.ts'
import type { Needs } from '../../tools.ts'
import { currentProject } from './current-project.ts'
import { lockForStaff, recordStaffChange } from './staff-change.ts'

/** The owner or staff. @throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT */
export function removeProject(tools: Needs<'transact'>, actor: Actor, input: RemoveProjectInput): Promise<void> {
  const target = targetFor(actor, input)
  return tools.transact(async uow => {
    const before = await lockForStaff(uow, target)
    const current = await currentProject(uow.projects, input.id)
    if (!(await uow.projects.delete(target))) return explainMiss({ resource: 'project', target, current })
    await uow.outbox.emit('project.deleted', { projectId: input.id, userId: current?.ownerId ?? actor.userId })
    await recordStaffChange(uow, actor, { action: 'project.deleted', before, after: null })
  })
}
