import { route } from '../route.ts'

export const collections = [
  route({ method: 'post', path: '/collections/preview', procedure: 'collections.preview', status: 200 }),
  route({ method: 'get', path: '/collections', procedure: 'collections.list', status: 200 }),
  route({
    method: 'post',
    path: '/collections',
    procedure: 'collections.create',
    status: 201,
    location: '/collections/:id',
  }),
  route({ method: 'get', path: '/collections/slug/:slug', procedure: 'collections.bySlug', status: 200 }),
  route({ method: 'get', path: '/collections/:id', procedure: 'collections.get', status: 200 }),
  route({ method: 'get', path: '/collection-products', procedure: 'collections.products', status: 200 }),
  route({ method: 'patch', path: '/collections/:id', procedure: 'collections.update', status: 200 }),
  route({ method: 'delete', path: '/collections/:id', procedure: 'collections.delete', status: 204 }),
]
