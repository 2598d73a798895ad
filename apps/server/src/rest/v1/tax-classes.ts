import { route } from '../route.ts'

export const taxClasses = [
  route({ method: 'get', path: '/tax-classes', procedure: 'taxClasses.list', status: 200 }),
  route({ method: 'post', path: '/tax-classes', procedure: 'taxClasses.create', status: 201 }),
  route({ method: 'patch', path: '/tax-classes/:id', procedure: 'taxClasses.update', status: 200 }),
]
