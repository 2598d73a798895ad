import { route } from '../route.ts'

export const addresses = [
  route({ method: 'get', path: '/addresses', procedure: 'addresses.list', status: 200 }),
  route({ method: 'get', path: '/addresses/:id', procedure: 'addresses.get', status: 200 }),
  route({ method: 'post', path: '/addresses', procedure: 'addresses.create', status: 201, location: '/addresses/:id' }),
  route({ method: 'patch', path: '/addresses/:id', procedure: 'addresses.update', status: 200 }),
  route({ method: 'delete', path: '/addresses/:id', procedure: 'addresses.delete', status: 204 }),
]
