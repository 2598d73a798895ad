import { route } from '../route.ts'

export const live = [
  route({ method: 'get', path: '/stream', procedure: 'live.subscribe', status: 200, media: 'text/event-stream' }),
]
