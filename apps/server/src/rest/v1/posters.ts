import { route } from '../route.ts'

export const posters = [
  route({ method: 'get', path: '/posters', procedure: 'posters.list', status: 200 }),
  route({
    method: 'post',
    path: '/posters',
    procedure: 'posters.create',
    status: 201,
    in: 'multipart',
    location: '/posters/:id',
  }),
  route({ method: 'get', path: '/posters/:id', procedure: 'posters.get', status: 200 }),
  route({ method: 'patch', path: '/posters/:id', procedure: 'posters.update', status: 200, in: 'multipart' }),
  route({ method: 'delete', path: '/posters/:id', procedure: 'posters.delete', status: 204 }),
]
