import { type Call } from './_call.ts'

/** Both transports read the first event of the stream; the SDK does not pass on `ready`. */
export const liveCalls: readonly Call[] = [
  {
    procedure: 'live.subscribe',
    input: { types: ['project.created'], lastEventId: '0' },
    http: ['GET', '/v1/stream?types=project.created', { headers: { 'last-event-id': '0' } }],
  },
  {
    procedure: 'live.subscribe',
    by: 'ana',
    input: { types: ['user.updated', 'project.created'], lastEventId: '0' },
    http: ['GET', '/v1/stream?types=user.updated,project.created&last_event_id=0'],
  },
]
