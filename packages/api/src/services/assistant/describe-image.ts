import { type Actor, AppError, ownsOrStaff } from '@atelier/domain'
import { type Asset, assetTypeOf } from '@atelier/domain/assets'
import { assistantLimits, assistantTasks, plainAnswer } from '@atelier/domain/assistant'
import type { Needs } from '../../app-services.ts'
import { askAssistant, type AssistantContext, requireAssistant, unusable } from './ask-assistant.ts'

interface Image {
  readonly assetId: number
  readonly signal?: AbortSignal | undefined
}

/** Proposes alternative text for an image of the caller; staff may name any image. @throws NOT_FOUND */
export async function describeImage(
  context: AssistantContext & Needs<'readers' | 'objects'>,
  actor: Actor,
  { assetId, signal }: Image,
): Promise<string> {
  const asset = await context.readers.assets.find(assetId)
  if (!asset || asset.status !== 'ready' || asset.ownerId === null || !ownsOrStaff(actor, asset.ownerId))
    throw imageNotFound()
  requireAssistant(context)
  const { key, type } = smallEnough(asset)
  const object = await context.objects.get(key)
  if (!object) throw imageNotFound()
  const image = { type, bytes: await bytesOf(object.body) }
  const text = await askAssistant(context, actor, { task: 'altText', fields: {}, image, signal })
  return plainAnswer(text, assistantTasks.altText) || refuse()
}

const imageNotFound = () => new AppError('NOT_FOUND', { resource: 'image' })
const refuse = (): never => {
  throw unusable()
}

/** The middle one of its sizes shows enough, and costs less. */
function smallEnough(asset: Asset): { readonly key: string; readonly type: string } {
  const variant = asset.variants.find(each => each.name === 'medium') ?? asset.variants.at(-1)
  return variant ?? { key: asset.key, type: assetTypeOf(asset) }
}

async function bytesOf(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const bytes = new Uint8Array(assistantLimits.imageBytes)
  let length = 0
  for await (const chunk of body) {
    if (length + chunk.length > bytes.length) throw new AppError('PAYLOAD_TOO_LARGE', { limitBytes: bytes.length })
    bytes.set(chunk, length)
    length += chunk.length
  }
  return bytes.subarray(0, length)
}
