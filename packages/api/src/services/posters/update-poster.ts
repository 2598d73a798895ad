import type { Actor } from '@atelier/domain'
import { type Poster, type PosterFields, posterTargetOf, requireFuture } from '@atelier/domain/posters'
import type { UpdatePosterInput } from '../../schemas/posters.ts'
import type { Needs } from '../../app-services.ts'
import { attachImage, chooseImage } from '../assets/attach-image.ts'
import type { StoreContext } from '../assets/store-images.ts'
import { changeRecord, requireChangeable } from '../internal/change.ts'
import { imageRequired, posterRecord as kind, requireTarget } from './internal.ts'

type UpdateContext = StoreContext & Needs<'transact' | 'readers' | 'clock'>

/**
 * Rules apply to the merged poster: a new target comes with null for the old one.
 * @throws NOT_FOUND, VERSION_CONFLICT, RULE_VIOLATED, REFERENCE_MISSING; what `chooseImage` throws
 */
export async function updatePoster(context: UpdateContext, actor: Actor, input: UpdatePosterInput): Promise<Poster> {
  const { id } = input
  // A change that cannot be made stores no file; the lock below judges it again.
  merge(
    context,
    requireChangeable(actor, { kind, input }, await context.readers.posters.find(id, { live: false })),
    input,
  )
  const chosen = await chooseImage(context, actor, input)
  return changeRecord(context, actor, {
    kind,
    input,
    lock: uow => uow.posters.lock(id),
    update: async (uow, before) => {
      const fields = merge(context, before, input)
      await requireTarget(uow, posterTargetOf(fields))
      const imageAssetId = await attachImage(uow, actor, { chosen, before: before.image })
      if (imageAssetId === null) throw imageRequired()
      return uow.posters.update(id, { ...fields, imageAssetId })
    },
    events: () => [['poster.updated', { posterId: id }]],
  })
}

/** The poster after the change. @throws RULE_VIOLATED */
function merge({ clock }: Needs<'clock'>, before: Poster, input: UpdatePosterInput): PosterFields {
  const { title, deepLink, position, expiresAt, eventId, productId, projectId } = input
  const fields: PosterFields = {
    title: title === undefined ? before.title : title,
    deepLink: deepLink ?? before.deepLink,
    position: position ?? before.position,
    expiresAt: expiresAt ?? before.expiresAt,
    eventId: eventId === undefined ? before.eventId : eventId,
    productId: productId === undefined ? before.productId : productId,
    projectId: projectId === undefined ? before.projectId : projectId,
  }
  posterTargetOf(fields)
  if (fields.expiresAt !== before.expiresAt) requireFuture(fields.expiresAt, clock.now())
  return fields
}
