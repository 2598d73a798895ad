import { route } from '../route.ts'
import { withImage } from './with-image.ts'

export const subCategories = [
  route({ method: 'get', path: '/sub-categories', procedure: 'subCategories.list', status: 200 }),
  route({
    method: 'post',
    path: '/sub-categories',
    procedure: 'subCategories.create',
    status: 201,
    in: 'multipart',
    location: '/sub-categories/:id',
    quirks: withImage,
  }),
  route({ method: 'get', path: '/sub-categories/slug/:slug', procedure: 'subCategories.bySlug', status: 200 }),
  route({ method: 'get', path: '/sub-categories/:id', procedure: 'subCategories.get', status: 200 }),
  route({
    method: 'patch',
    path: '/sub-categories/:id',
    procedure: 'subCategories.update',
    status: 200,
    in: 'multipart',
  }),
  route({ method: 'delete', path: '/sub-categories/:id', procedure: 'subCategories.delete', status: 204 }),
]
