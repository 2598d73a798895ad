import type { CalendarEvent } from '@atelier/domain/events'
import type { Needs } from '../../app-services.ts'
import { requireFound } from '../internal/references.ts'

/** @throws NOT_FOUND */
export const getEvent = async (context: Needs<'readers'>, id: number): Promise<CalendarEvent> =>
  requireFound(await context.readers.events.find(id), 'event')
