import type { Actor } from '@atelier/domain'
import type { ListThumbnailsInput, ThumbnailList } from '../../schemas/offers.ts'
import type { Needs } from '../../app-services.ts'
import { audienceOf } from '../internal/audience.ts'
import { withImageOutput } from '../internal/images.ts'

/** How offers look now; those that are deleted, and drafts for the public, are left out. */
export async function listThumbnails(
  context: Needs<'readers' | 'objects'>,
  actor: Actor | null,
  { offerIds }: ListThumbnailsInput,
): Promise<ThumbnailList> {
  const thumbnails = await context.readers.offers.listThumbnails(offerIds, audienceOf(actor))
  return { items: thumbnails.map(thumbnail => withImageOutput(context, thumbnail)) }
}
