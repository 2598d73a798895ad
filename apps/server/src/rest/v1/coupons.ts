import { route } from '../route.ts'

export const coupons = [
  route({ method: 'get', path: '/coupons', procedure: 'coupons.list', status: 200 }),
  route({ method: 'get', path: '/coupons/:id', procedure: 'coupons.get', status: 200 }),
  route({ method: 'post', path: '/coupons', procedure: 'coupons.create', status: 201, location: '/coupons/:id' }),
  route({ method: 'patch', path: '/coupons/:id', procedure: 'coupons.update', status: 200 }),
]
