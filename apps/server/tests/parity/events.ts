import { post, type Call } from './_call.ts'

const event = { date: '2026-12-31', time: '8pm', venue: 'Hall', address: 'Oak Street 1' }

export const eventsCalls: readonly Call[] = [
  { procedure: 'events.create', by: 'ana', input: event, http: post('/v1/events', event) },
  { procedure: 'events.list', input: { q: 'Hall' }, http: ['GET', '/v1/events?q=Hall'] },
  { procedure: 'events.get', input: { id: 1 }, http: ['GET', '/v1/events/1'] },
  {
    procedure: 'events.replace',
    by: 'ana',
    input: { ...event, id: 1, title: 'Evening' },
    http: ['PUT', '/v1/events/1', { json: { ...event, title: 'Evening' } }],
  },
  {
    procedure: 'events.update',
    by: 'ana',
    input: { id: 1, venue: 'Barn' },
    http: ['PATCH', '/v1/events/1', { json: { venue: 'Barn' } }],
  },
  { procedure: 'events.calendar', input: { id: 1 }, http: ['GET', '/v1/events/1.ics'] },
  { procedure: 'events.delete', by: 'ana', input: { id: 1 }, http: ['DELETE', '/v1/events/1'] },
]
