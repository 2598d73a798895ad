import { type Actor, targetFor } from '@atelier/domain'
import type { DeleteProjectInput } from '../../schemas/projects.ts'
import type { Needs } from '../../app-services.ts'
import { deleteRecord } from '../internal/change.ts'
import { projectRecord as kind } from './internal.ts'

/** The owner or staff. @throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT */
export function deleteProject(context: Needs<'transact'>, actor: Actor, input: DeleteProjectInput): Promise<void> {
  return deleteRecord(context, actor, {
    kind,
    input,
    lock: uow => uow.projects.lock(input.id),
    delete: async (uow, { cover }) => {
      if (!(await uow.projects.delete(targetFor(actor, input)))) return false
      if (cover) await uow.assets.touch(cover.id)
      return true
    },
    events: ({ id, userId }) => [['project.deleted', { projectId: id, userId }]],
  })
}
