import { type Actor, throwMiss, requireHit, targetFor } from '@atelier/domain'
import type { CalendarEvent } from '@atelier/domain/events'
import type { CreateEventInput } from '../../schemas/events.ts'
import type { Needs } from '../../app-services.ts'
import { chooseImage } from '../assets/attach-image.ts'
import type { StoreContext } from '../assets/store-images.ts'

type Sent = Pick<CreateEventInput, 'imageUrl' | 'imageAssetId' | 'imageBlob'>

/** The asset a caller wants an event to show, stored by now; undefined: nothing was said. */
export const chooseEventImage = (context: StoreContext, actor: Actor, { imageAssetId, imageBlob }: Sent) =>
  chooseImage(context, actor, { assetId: imageAssetId, file: imageBlob, keys: ['imageAssetId', 'imageBlob'] })

/** The picture of an event: one of ours, one that lies elsewhere, or none. */
interface Picture {
  readonly imageUrl: string | null
  /** For `attachImage`. */
  readonly wanted: number | null
}

/** What is said last counts; the URL of its own image means that image. */
export function pictureOf(
  { objects }: Needs<'objects'>,
  { imageUrl, assetId }: { imageUrl?: string | null | undefined; assetId: number | null | undefined },
  before?: CalendarEvent,
): Picture {
  const kept = { imageUrl: before?.imageUrl ?? null, wanted: before?.image?.id ?? null }
  if (typeof assetId === 'number') return { imageUrl: null, wanted: assetId }
  if (typeof imageUrl === 'string') {
    const isOwn = before?.image && objects.publicUrl(before.image.key) === imageUrl
    return isOwn ? kept : { imageUrl, wanted: null }
  }
  return imageUrl === null || assetId === null ? { imageUrl: null, wanted: null } : kept
}

interface Seeing {
  readonly input: { readonly id: number; readonly ifVersion?: number | undefined }
  /** Whether the change could be made; throws what it would throw. */
  readonly judge: (event: CalendarEvent) => unknown
}

/** Before a file is stored: a change that cannot be made stores none. @throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT */
export async function requireChangeable(
  context: Needs<'readers'>,
  actor: Actor,
  { input, judge }: Seeing,
): Promise<void> {
  const current = await context.readers.events.find(input.id)
  const changed = { resource: 'event', target: targetFor(actor, input), current }
  requireHit(changed)
  if (!current) return throwMiss(changed)
  judge(current)
}
