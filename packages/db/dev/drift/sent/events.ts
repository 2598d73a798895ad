import type { EventFields, EventRepository } from '@atelier/domain/events'
import { type Calls, first, keyset } from './_calls.ts'

const event: EventFields = {
  date: '2026-03-01',
  time: '8pm',
  venue: '',
  address: '',
  title: null,
  description: null,
  descriptionHtml: null,
  imageUrl: null,
  imageAssetId: null,
  capacity: null,
  schedule: { startsWall: null, endsWall: null, timezone: null, startsAt: null, endsAt: null },
  canceledAt: null,
}
export const events: Calls<EventRepository> = {
  find: r => r.find(1),
  list: {
    first: r => r.list({}, first),
    next: r => r.list({}, { limit: 20, cursor: keyset.seal('events', ['2026-03-01', 7]) }),
    'of a user': r => r.list({ ownerId: 1 }, first),
    filtered: r => r.list({ from: '2026-03-01', to: '2026-03-31', q: 'oak' }, first),
  },
  insert: r =>
    r.insert(0, event, { type: 'event.created', idKey: 'eventId', payload: '{"userId":1}', requestId: 'drift' }),
  changeOwner: r => r.changeOwner(1, 2),
  lock: r => r.lock(1),
  update: {
    plain: r => r.update({ id: 1 }, event),
    'by its owner': r => r.update({ id: 1, ownerId: 1, ifVersion: 1 }, event),
  },
  delete: { plain: r => r.delete({ id: 1 }), 'by its owner': r => r.delete({ id: 1, ownerId: 1, ifVersion: 1 }) },
}
