import type { Actor } from '@atelier/domain'
import type { CalendarEvent } from '@atelier/domain/events'
import type { CreateEventInput } from '../../schemas/events.ts'
import { type ChosenImage, chooseImage, requireOneImage } from '../assets/attach-image.ts'
import { findAssetByUrl } from '../assets/find-asset-by-url.ts'
import type { StoreContext } from '../assets/store-images.ts'

type Sent = Pick<CreateEventInput, 'imageUrl' | 'imageAssetId' | 'imageBlob'>

/** The picture that an event will show: an asset, or a URL elsewhere, which an event alone may have. */
interface ChosenPicture {
  readonly chosen: ChosenImage
  /** Set: a URL that is no asset's. */
  readonly foreignUrl?: string
}

/** @throws RULE_VIOLATED; what `chooseImage` throws */
export async function choosePicture(context: StoreContext, actor: Actor, sent: Sent): Promise<ChosenPicture> {
  const { imageUrl } = requireOneImage(sent)
  const isForeign = typeof imageUrl === 'string' && !(await findAssetByUrl(context, imageUrl))
  if (isForeign) return { chosen: { id: null, key: 'imageUrl' }, foreignUrl: imageUrl }
  return { chosen: await chooseImage(context, actor, sent) }
}

/** The URL for the event's column: none beside an asset. */
export const pictureUrlOf = ({ chosen, foreignUrl }: ChosenPicture, before?: CalendarEvent): string | null =>
  foreignUrl ?? (chosen.id === undefined ? (before?.imageUrl ?? null) : null)
