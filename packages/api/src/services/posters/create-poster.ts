import type { Actor } from '@atelier/domain'
import { posterTargetOf, type Poster, requireFuture } from '@atelier/domain/posters'
import type { CreatePosterInput } from '../../schemas/posters.ts'
import type { Needs } from '../../app-services.ts'
import { attachImage } from '../assets/attach-image.ts'
import { recordChange } from '../audit/record-change.ts'
import { choosePosterImage, imageRequired, type PosterImageContext } from './poster-image.ts'
import { auditedPoster, requireTarget } from './poster-target.ts'

/** @throws RULE_VIOLATED, REFERENCE_MISSING, INVALID_INPUT without an image; what `chooseImage` throws */
export async function createPoster(
  context: PosterImageContext & Needs<'transact' | 'clock'>,
  actor: Actor,
  input: CreatePosterInput,
): Promise<Poster> {
  const { title = null, deepLink, position, expiresAt, imageUrl, imageBlob } = input
  const { eventId = null, productId = null, projectId = null } = input
  if (imageUrl === undefined && imageBlob === undefined) throw imageRequired()
  const target = posterTargetOf(input)
  requireFuture(expiresAt, context.clock.now())
  const wanted = await choosePosterImage(context, actor, input)
  return context.transact(async uow => {
    await requireTarget(uow, target)
    const imageAssetId = await attachImage(uow, actor, { wanted, key: 'imageUrl' })
    if (imageAssetId === null) throw imageRequired()
    const fields = { title, deepLink, position, expiresAt, eventId, productId, projectId, imageAssetId }
    const poster = await uow.posters.insert(fields)
    const { id: posterId } = poster
    await uow.outbox.emit('poster.created', { posterId })
    const change = { before: null, after: auditedPoster(poster) }
    await recordChange(uow, actor, { action: 'poster.created', subjectUserId: null, about: { posterId }, ...change })
    return poster
  })
}
