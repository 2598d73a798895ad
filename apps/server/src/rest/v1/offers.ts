import { route } from '../route.ts'

export const offers = [
  route({ method: 'get', path: '/offers', procedure: 'offers.list', status: 200 }),
  route({
    method: 'post',
    path: '/offers',
    procedure: 'offers.create',
    status: 201,
    in: 'multipart',
    location: '/offers/:id',
  }),
  route({ method: 'get', path: '/offers/slug/:slug', procedure: 'offers.bySlug', status: 200 }),
  route({ method: 'get', path: '/offers/thumbnails', procedure: 'offers.thumbnails', status: 200 }),
  route({ method: 'get', path: '/offers/:id', procedure: 'offers.get', status: 200 }),
  route({ method: 'patch', path: '/offers/:id', procedure: 'offers.update', status: 200, in: 'multipart' }),
  route({ method: 'get', path: '/offers/:id/prices', procedure: 'offers.prices', status: 200 }),
  route({ method: 'put', path: '/offers/:id/prices', procedure: 'offers.setPrices', status: 200 }),
  route({ method: 'delete', path: '/offers/:id', procedure: 'offers.delete', status: 204 }),
]
