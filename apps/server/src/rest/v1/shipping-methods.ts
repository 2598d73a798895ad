import { route } from '../route.ts'

export const shippingMethods = [
  route({ method: 'get', path: '/shipping-methods', procedure: 'shippingMethods.list', status: 200 }),
  route({ method: 'get', path: '/shipping-methods/:id', procedure: 'shippingMethods.get', status: 200 }),
  route({
    method: 'post',
    path: '/shipping-methods',
    procedure: 'shippingMethods.create',
    status: 201,
    location: '/shipping-methods/:id',
  }),
  route({ method: 'patch', path: '/shipping-methods/:id', procedure: 'shippingMethods.update', status: 200 }),
]
