import { type Actor, AppError } from '@atelier/domain'
import type { DeletePosterInput } from '../../schemas/posters.ts'
import type { Needs } from '../../app-services.ts'
import { recordChange } from '../audit/record-change.ts'
import { posterNotFound } from './get-poster.ts'
import { auditedPoster } from './poster-target.ts'

/** Its image goes a day later, where nothing else shows it. @throws NOT_FOUND, VERSION_CONFLICT */
export function deletePoster(
  context: Needs<'transact'>,
  actor: Actor,
  { id: posterId, ifVersion }: DeletePosterInput,
): Promise<void> {
  return context.transact(async uow => {
    const before = await uow.posters.lock(posterId)
    if (!before) throw posterNotFound()
    if (ifVersion !== undefined && ifVersion !== before.version) {
      throw new AppError('VERSION_CONFLICT', { currentVersion: before.version })
    }
    await uow.posters.delete(posterId)
    await uow.assets.touch(before.image.id)
    await uow.outbox.emit('poster.deleted', { posterId })
    const change = { before: auditedPoster(before), after: null }
    await recordChange(uow, actor, { action: 'poster.deleted', subjectUserId: null, about: { posterId }, ...change })
  })
}
