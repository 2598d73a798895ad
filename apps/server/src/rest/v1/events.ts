import { row } from '../row.ts'

const calendar = {
  method: 'get',
  procedure: 'events.calendar',
  status: 200,
  media: 'text/calendar; charset=utf-8',
} as const

export const events = [
  row({ method: 'get', path: '/events', procedure: 'events.list', status: 200 }),
  row({
    method: 'post',
    path: '/events',
    procedure: 'events.create',
    status: 201,
    in: 'multipart',
    location: '/events/:id',
  }),
  row({ ...calendar, path: '/events.ics' }),
  row({ ...calendar, path: '/events/:id.ics' }),
  row({ method: 'get', path: '/events/:id', procedure: 'events.get', status: 200 }),
  row({ method: 'put', path: '/events/:id', procedure: 'events.replace', status: 200, in: 'multipart' }),
  row({ method: 'patch', path: '/events/:id', procedure: 'events.update', status: 200, in: 'multipart' }),
  row({ method: 'delete', path: '/events/:id', procedure: 'events.remove', status: 204 }),
]
