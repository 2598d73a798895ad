import type { Actor } from '@atelier/domain'
import { posterTargetOf, type Poster, requireFuture } from '@atelier/domain/posters'
import type { CreatePosterInput } from '../../schemas/posters.ts'
import type { Needs } from '../../app-services.ts'
import { attachImage, chooseImage } from '../assets/attach-image.ts'
import type { StoreContext } from '../assets/store-images.ts'
import { recordCreation } from '../internal/change.ts'
import { imageRequired, posterRecord as kind, requireTarget } from './internal.ts'

/** @throws RULE_VIOLATED, REFERENCE_MISSING, INVALID_INPUT without an image; what `chooseImage` throws */
export async function createPoster(
  context: StoreContext & Needs<'transact' | 'clock'>,
  actor: Actor,
  input: CreatePosterInput,
): Promise<Poster> {
  const { title = null, deepLink, position, expiresAt } = input
  const { eventId = null, productId = null, projectId = null } = input
  if (!(input.imageAssetId ?? input.imageUrl ?? input.imageBlob)) throw imageRequired()
  const target = posterTargetOf(input)
  requireFuture(expiresAt, context.clock.now())
  const chosen = await chooseImage(context, actor, input)
  return context.transact(async uow => {
    await requireTarget(uow, target)
    const imageAssetId = await attachImage(uow, actor, { chosen })
    if (imageAssetId === null) throw imageRequired()
    const fields = { title, deepLink, position, expiresAt, eventId, productId, projectId, imageAssetId }
    const record = await uow.posters.insert(fields)
    await recordCreation(uow, actor, { kind, record, events: [['poster.created', { posterId: record.id }]] })
    return record
  })
}
