import { row } from '../row.ts'

export const live = [
  row({ method: 'get', path: '/stream', procedure: 'live.subscribe', status: 200, media: 'text/event-stream' }),
]
