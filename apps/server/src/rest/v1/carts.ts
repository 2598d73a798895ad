import { route } from '../route.ts'

const line = '/carts/:id/lines/:line_id'

export const carts = [
  route({
    method: 'post',
    path: '/carts',
    procedure: 'carts.create',
    status: 201,
    statusIfExisting: 200,
    location: '/carts/:id',
  }),
  route({ method: 'get', path: '/carts/mine', procedure: 'carts.mine', status: 200 }),
  route({ method: 'post', path: '/carts/merge', procedure: 'carts.merge', status: 200 }),
  route({ method: 'get', path: '/carts/:id', procedure: 'carts.get', status: 200 }),
  route({ method: 'post', path: '/carts/:id/lines', procedure: 'carts.addLine', status: 200 }),
  route({ method: 'patch', path: line, procedure: 'carts.setLine', status: 200 }),
  route({ method: 'delete', path: line, procedure: 'carts.deleteLine', status: 200 }),
  route({ method: 'put', path: '/carts/:id/addresses', procedure: 'carts.setAddresses', status: 200 }),
  route({ method: 'get', path: '/carts/:id/shipping-options', procedure: 'carts.shippingOptions', status: 200 }),
  route({ method: 'put', path: '/carts/:id/shipping', procedure: 'carts.setShipping', status: 200 }),
  route({ method: 'put', path: '/carts/:id/coupon', procedure: 'carts.setCoupon', status: 200 }),
  route({ method: 'delete', path: '/carts/:id/coupon', procedure: 'carts.deleteCoupon', status: 200 }),
  route({
    method: 'post',
    path: '/carts/:id/checkout',
    procedure: 'carts.checkout',
    status: 201,
    location: '/orders/:id',
    locationIn: 'order',
  }),
]
