import { route } from '../route.ts'
import { withImage } from './with-image.ts'

export const products = [
  route({ method: 'get', path: '/products', procedure: 'products.list', status: 200 }),
  route({
    method: 'post',
    path: '/products',
    procedure: 'products.create',
    status: 201,
    in: 'multipart',
    location: '/products/:id',
    quirks: withImage,
  }),
  route({ method: 'get', path: '/products/slug/:slug', procedure: 'products.bySlug', status: 200 }),
  route({ method: 'get', path: '/products/:id', procedure: 'products.get', status: 200 }),
  route({ method: 'patch', path: '/products/:id', procedure: 'products.update', status: 200, in: 'multipart' }),
  route({ method: 'delete', path: '/products/:id', procedure: 'products.delete', status: 204 }),
]
