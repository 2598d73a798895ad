import { type Actor, explainMiss, targetFor } from '@atelier/domain'
import type { RemoveProjectInput } from '../../schemas/projects.ts'
import type { Needs } from '../../tools.ts'
import { recordStaffChange } from './staff-change.ts'

/** The owner or staff. @throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT */
export function removeProject(tools: Needs<'transact'>, actor: Actor, input: RemoveProjectInput): Promise<void> {
  const target = targetFor(actor, input)
  return tools.transact(async uow => {
    const before = await uow.projects.lock(input.id)
    const current = before && { ownerId: before.userId, version: before.version }
    if (!before || !(await uow.projects.delete(target))) return explainMiss({ resource: 'project', target, current })
    if (before.cover) await uow.assets.touch(before.cover.id)
    await uow.outbox.emit('project.deleted', { projectId: input.id, userId: before.userId })
    await recordStaffChange(uow, actor, { action: 'project.deleted', before, after: null })
  })
}
