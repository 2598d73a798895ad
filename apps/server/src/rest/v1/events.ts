import { route } from '../route.ts'

const calendar = {
  method: 'get',
  procedure: 'events.calendar',
  status: 200,
  media: 'text/calendar; charset=utf-8',
} as const

export const events = [
  route({ method: 'get', path: '/events', procedure: 'events.list', status: 200 }),
  route({
    method: 'post',
    path: '/events',
    procedure: 'events.create',
    status: 201,
    in: 'multipart',
    location: '/events/:id',
  }),
  route({ ...calendar, path: '/events.ics' }),
  route({ ...calendar, path: '/events/:id.ics' }),
  route({ method: 'get', path: '/events/:id', procedure: 'events.get', status: 200 }),
  route({ method: 'put', path: '/events/:id', procedure: 'events.replace', status: 200, in: 'multipart' }),
  route({ method: 'patch', path: '/events/:id', procedure: 'events.update', status: 200, in: 'multipart' }),
  route({ method: 'delete', path: '/events/:id', procedure: 'events.delete', status: 204 }),
]
