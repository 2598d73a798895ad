import type { Actor } from '@atelier/domain'
import { posterTargetOf, type Poster, requireFuture } from '@atelier/domain/posters'
import type { CreatePosterInput } from '../../schemas/posters.ts'
import type { Needs } from '../../app-services.ts'
import { attachImage } from '../assets/attach-image.ts'
import type { StoreContext } from '../assets/store-images.ts'
import { recordCreation } from '../internal/change.ts'
import { choosePosterImage, imageRequired, posterRecord as kind, requireTarget } from './internal.ts'

/** @throws RULE_VIOLATED, REFERENCE_MISSING, INVALID_INPUT without an image; what `chooseImage` throws */
export async function createPoster(
  context: StoreContext & Needs<'transact' | 'clock'>,
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
    const record = await uow.posters.insert(fields)
    await recordCreation(uow, actor, { kind, record, events: [['poster.created', { posterId: record.id }]] })
    return record
  })
}
