import { type Actor, throwMiss, targetFor } from '@atelier/domain'
import type { DeleteProjectInput } from '../../schemas/projects.ts'
import type { Needs } from '../../app-services.ts'
import { recordStaffChange } from './staff-change.ts'

/** The owner or staff. @throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT */
export function deleteProject(context: Needs<'transact'>, actor: Actor, input: DeleteProjectInput): Promise<void> {
  const target = targetFor(actor, input)
  return context.transact(async uow => {
    const before = await uow.projects.lock(input.id)
    const current = before && { ownerId: before.userId, version: before.version }
    if (!before || !(await uow.projects.delete(target))) return throwMiss({ resource: 'project', target, current })
    if (before.cover) await uow.assets.touch(before.cover.id)
    await uow.outbox.emit('project.deleted', { projectId: input.id, userId: before.userId })
    await recordStaffChange(uow, actor, { action: 'project.deleted', before, after: null })
  })
}
