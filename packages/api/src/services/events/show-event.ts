import type { CalendarEvent } from '@atelier/domain/events'
import type { EventOutput } from '../../schemas/events.ts'
import type { Needs } from '../../tools.ts'
import { showImage } from '../assets/show-asset.ts'

/** An event for anybody, its picture by the URLs of this deployment. */
export const showEvent = (
  tools: Needs<'objects'>,
  { schedule, image, imageUrl, ...event }: CalendarEvent,
): EventOutput => ({
  ...event,
  imageUrl: image ? tools.objects.publicUrl(image.key) : imageUrl,
  image: image && showImage(tools, image),
  startsAt: schedule.startsAt,
  endsAt: schedule.endsAt,
  timezone: schedule.timezone,
})
