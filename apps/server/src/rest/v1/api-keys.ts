import { route } from '../route.ts'

export const apiKeys = [
  route({ method: 'get', path: '/api-keys', procedure: 'apiKeys.list', status: 200 }),
  route({ method: 'get', path: '/api-keys/:id', procedure: 'apiKeys.get', status: 200 }),
  route({
    method: 'post',
    path: '/api-keys',
    procedure: 'apiKeys.create',
    status: 201,
    location: '/api-keys/:id',
  }),
  route({ method: 'patch', path: '/api-keys/:id', procedure: 'apiKeys.update', status: 200 }),
  route({ method: 'delete', path: '/api-keys/:id', procedure: 'apiKeys.delete', status: 204 }),
]
