import { row } from '../row.ts'

export const posters = [
  row({ method: 'get', path: '/posters', procedure: 'posters.list', status: 200 }),
  row({
    method: 'post',
    path: '/posters',
    procedure: 'posters.create',
    status: 201,
    in: 'multipart',
    location: '/posters/:id',
  }),
  row({ method: 'get', path: '/posters/:id', procedure: 'posters.get', status: 200 }),
  row({ method: 'patch', path: '/posters/:id', procedure: 'posters.update', status: 200, in: 'multipart' }),
  row({ method: 'delete', path: '/posters/:id', procedure: 'posters.remove', status: 204 }),
]
