import type { CalendarEvent } from '@atelier/domain/events'
import type { EventOutput } from '../../schemas/events.ts'
import type { Needs } from '../../app-services.ts'
import { toImageOutput } from '../assets/to-asset-output.ts'

/** An event as every caller sees it, its picture by the URLs of this deployment. */
export const toEventOutput = (
  context: Needs<'objects'>,
  { schedule, image, imageUrl, ...event }: CalendarEvent,
): EventOutput => ({
  ...event,
  imageUrl: image ? context.objects.publicUrl(image.key) : imageUrl,
  image: image && toImageOutput(context, image),
  startsAt: schedule.startsAt,
  endsAt: schedule.endsAt,
  timezone: schedule.timezone,
})
