import type { Actor } from '@atelier/domain'
import type { CalendarEvent } from '@atelier/domain/events'
import type { CreateEventInput } from '../../schemas/events.ts'
import type { Needs } from '../../app-services.ts'
import { chooseImage } from '../assets/attach-image.ts'
import type { StoreContext } from '../assets/store-images.ts'

type Sent = Pick<CreateEventInput, 'imageUrl' | 'imageAssetId' | 'imageBlob'>

/** The stored asset that the event will show; undefined: none was sent. */
export const chooseEventImage = (context: StoreContext, actor: Actor, { imageAssetId, imageBlob }: Sent) =>
  chooseImage(context, actor, { assetId: imageAssetId, file: imageBlob, keys: ['imageAssetId', 'imageBlob'] })

/** The picture of an event: an asset, a URL elsewhere, or none. */
interface Picture {
  readonly imageUrl: string | null
  /** For `attachImage`. */
  readonly wanted: number | null
}

/** An asset wins over a URL; the URL of the event's own image keeps that image. */
export function pictureOf(
  { objects }: Needs<'objects'>,
  { imageUrl, assetId }: { imageUrl?: string | null | undefined; assetId: number | null | undefined },
  before?: CalendarEvent,
): Picture {
  const current = { imageUrl: before?.imageUrl ?? null, wanted: before?.image?.id ?? null }
  if (typeof assetId === 'number') return { imageUrl: null, wanted: assetId }
  if (typeof imageUrl === 'string') {
    const isOwn = before?.image && objects.publicUrl(before.image.key) === imageUrl
    return isOwn ? current : { imageUrl, wanted: null }
  }
  return imageUrl === null || assetId === null ? { imageUrl: null, wanted: null } : current
}
