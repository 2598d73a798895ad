import { route } from '../route.ts'
import { withImage } from './with-image.ts'

export const categories = [
  route({ method: 'get', path: '/categories', procedure: 'categories.list', status: 200 }),
  route({
    method: 'post',
    path: '/categories',
    procedure: 'categories.create',
    status: 201,
    in: 'multipart',
    location: '/categories/:id',
    quirks: withImage,
  }),
  route({ method: 'get', path: '/categories/slug/:slug', procedure: 'categories.bySlug', status: 200 }),
  route({ method: 'get', path: '/categories/:id', procedure: 'categories.get', status: 200 }),
  route({ method: 'patch', path: '/categories/:id', procedure: 'categories.update', status: 200, in: 'multipart' }),
  route({ method: 'delete', path: '/categories/:id', procedure: 'categories.delete', status: 204 }),
]
