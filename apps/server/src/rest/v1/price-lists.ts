import { route } from '../route.ts'

export const priceLists = [
  route({ method: 'get', path: '/price-lists', procedure: 'priceLists.list', status: 200 }),
  route({
    method: 'post',
    path: '/price-lists',
    procedure: 'priceLists.create',
    status: 201,
    location: '/price-lists/:code',
  }),
  route({ method: 'get', path: '/price-lists/:code', procedure: 'priceLists.get', status: 200 }),
  route({ method: 'get', path: '/price-lists/:code/prices', procedure: 'priceLists.prices', status: 200 }),
  route({ method: 'patch', path: '/price-lists/:code', procedure: 'priceLists.update', status: 200 }),
  route({ method: 'delete', path: '/price-lists/:code', procedure: 'priceLists.delete', status: 204 }),
]
