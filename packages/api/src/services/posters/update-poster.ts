import { type Actor, AppError } from '@atelier/domain'
import { type Poster, type PosterFields, posterTargetOf, requireFuture } from '@atelier/domain/posters'
import type { UpdatePosterInput } from '../../schemas/posters.ts'
import type { Needs } from '../../app-services.ts'
import { attachImage } from '../assets/attach-image.ts'
import { recordChange } from '../audit/record-change.ts'
import { posterNotFound } from './get-poster.ts'
import { choosePosterImage, imageRequired, type PosterImageContext } from './poster-image.ts'
import { auditedPoster, requireTarget } from './poster-target.ts'

type UpdateContext = PosterImageContext & Needs<'transact' | 'readers' | 'clock'>

/**
 * Judged on the merged poster: moving its target sends the old one as null.
 * @throws NOT_FOUND, VERSION_CONFLICT, RULE_VIOLATED, REFERENCE_MISSING; what `chooseImage` throws
 */
export async function updatePoster(context: UpdateContext, actor: Actor, input: UpdatePosterInput): Promise<Poster> {
  const { id, ifVersion } = input
  const seen = await context.readers.posters.find(id, { live: false })
  if (!seen) throw posterNotFound()
  // A file is stored for a change that is good; under the lock it is judged again.
  merge(context, seen, input)
  const wanted = await choosePosterImage(context, actor, input)
  return context.transact(async uow => {
    const before = await uow.posters.lock(id)
    if (!before) throw posterNotFound()
    if (ifVersion !== undefined && ifVersion !== before.version) {
      throw new AppError('VERSION_CONFLICT', { currentVersion: before.version })
    }
    const fields = merge(context, before, input)
    await requireTarget(uow, posterTargetOf(fields))
    const imageAssetId = await attachImage(uow, actor, { wanted, before: before.image.id, key: 'imageUrl' })
    if (imageAssetId === null) throw imageRequired()
    const poster = await uow.posters.update(id, { ...fields, imageAssetId })
    await uow.outbox.emit('poster.updated', { posterId: id })
    const change = { before: auditedPoster(before), after: auditedPoster(poster) }
    await recordChange(uow, actor, {
      action: 'poster.updated',
      subjectUserId: null,
      about: { posterId: id },
      ...change,
    })
    return poster
  })
}

/** The poster as it would be. @throws RULE_VIOLATED */
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
