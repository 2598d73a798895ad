import { route } from '../route.ts'

export const locations = [
  route({ method: 'get', path: '/locations', procedure: 'locations.list', status: 200 }),
  route({ method: 'post', path: '/locations', procedure: 'locations.create', status: 201 }),
  route({ method: 'patch', path: '/locations/:id', procedure: 'locations.update', status: 200 }),
]
