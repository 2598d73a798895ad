import { mapPage } from '@atelier/domain'
import { Nothing } from '../schemas/common.ts'
import {
  CalendarInput,
  CalendarOutput,
  CreateEventInput,
  EventIdInput,
  EventOutput,
  EventPage,
  ListEventsInput,
  DeleteEventInput,
  ReplaceEventInput,
  UpdateEventInput,
} from '../schemas/events.ts'
import { uploadErrors } from '../services/assets/store-images.ts'
import { createEvent } from '../services/events/create-event.ts'
import { getEvent } from '../services/events/get-event.ts'
import { listEvents } from '../services/events/list-events.ts'
import { deleteEvent } from '../services/events/delete-event.ts'
import { toEventOutput } from '../services/events/to-event-output.ts'
import { replaceEvent } from '../services/events/replace-event.ts'
import { updateEvent } from '../services/events/update-event.ts'
import { writeCalendar } from '../services/events/write-calendar.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

export const events = resource('Public events, as lists and as calendar files', {
  create: procedure({
    access: 'user',
    summary: 'Announce an event',
    verifiedOnly: true,
    errors: ['RULE_VIOLATED', 'REFERENCE_MISSING', ...uploadErrors],
    input: CreateEventInput,
    output: EventOutput,
  }).mutation(async ({ ctx, input }) => toEventOutput(ctx.request, await createEvent(ctx.request, ctx.actor, input))),

  list: procedure({
    access: 'public',
    summary: 'Events by date, with filters',
    input: ListEventsInput,
    output: EventPage,
  }).query(async ({ ctx, input }) =>
    mapPage(await listEvents(ctx.request, input), event => toEventOutput(ctx.request, event)),
  ),

  get: procedure({ access: 'public', summary: 'One event', input: EventIdInput, output: EventOutput }).query(
    async ({ ctx, input }) => toEventOutput(ctx.request, await getEvent(ctx.request, input.id)),
  ),

  replace: procedure({
    access: 'user',
    summary: 'Replace an event: what is left out is cleared',
    errors: ['VERSION_CONFLICT', 'RULE_VIOLATED', 'REFERENCE_MISSING', ...uploadErrors],
    input: ReplaceEventInput,
    output: EventOutput,
  }).mutation(async ({ ctx, input }) => toEventOutput(ctx.request, await replaceEvent(ctx.request, ctx.actor, input))),

  update: procedure({
    access: 'user',
    summary: 'Change an event',
    errors: ['VERSION_CONFLICT', 'RULE_VIOLATED', 'REFERENCE_MISSING', ...uploadErrors],
    input: UpdateEventInput,
    output: EventOutput,
  }).mutation(async ({ ctx, input }) => toEventOutput(ctx.request, await updateEvent(ctx.request, ctx.actor, input))),

  delete: procedure({
    access: 'user',
    summary: 'Delete an event',
    errors: ['VERSION_CONFLICT'],
    input: DeleteEventInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => deleteEvent(ctx.request, ctx.actor, input)),

  calendar: procedure({
    access: 'public',
    summary: 'Events as iCalendar, for subscription',
    input: CalendarInput,
    output: CalendarOutput,
  }).query(({ ctx, input }) => writeCalendar(ctx.request, input)),
})
