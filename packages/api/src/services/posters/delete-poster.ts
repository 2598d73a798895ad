import type { Actor } from '@atelier/domain'
import type { DeletePosterInput } from '../../schemas/posters.ts'
import type { Needs } from '../../app-services.ts'
import { deleteRecord } from '../internal/change.ts'
import { posterRecord as kind } from './internal.ts'

/** Its image is swept a day later unless something else shows it. @throws NOT_FOUND, VERSION_CONFLICT */
export function deletePoster(context: Needs<'transact'>, actor: Actor, input: DeletePosterInput): Promise<void> {
  return deleteRecord(context, actor, {
    kind,
    input,
    lock: uow => uow.posters.lock(input.id),
    delete: async (uow, { id, image }) => {
      await uow.posters.delete(id)
      await uow.assets.touch(image.id)
    },
    events: ({ id }) => [['poster.deleted', { posterId: id }]],
  })
}
