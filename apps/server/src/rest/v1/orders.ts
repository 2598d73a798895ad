import { route } from '../route.ts'

export const orders = [
  route({
    method: 'post',
    path: '/orders',
    procedure: 'orders.create',
    status: 201,
    location: '/orders/:id',
    locationIn: 'order',
  }),
  route({ method: 'get', path: '/orders', procedure: 'orders.list', status: 200 }),
  route({ method: 'get', path: '/orders/sales', procedure: 'orders.sales', status: 200 }),
  route({ method: 'post', path: '/orders/access', procedure: 'orders.requestAccess', status: 202 }),
  route({ method: 'post', path: '/orders/erase-contact', procedure: 'orders.eraseContact', status: 200 }),
  route({ method: 'get', path: '/orders/:id', procedure: 'orders.get', status: 200 }),
  route({ method: 'patch', path: '/orders/:id', procedure: 'orders.update', status: 200 }),
  route({ method: 'get', path: '/orders/:id/timeline', procedure: 'orders.timeline', status: 200 }),
  route({ method: 'get', path: '/orders/:id/documents', procedure: 'orders.documents', status: 200 }),
  route({ method: 'post', path: '/orders/:id/cancel', procedure: 'orders.cancel', status: 200 }),
  route({ method: 'post', path: '/orders/:id/accept', procedure: 'orders.accept', status: 200 }),
  route({ method: 'post', path: '/orders/:id/convert', procedure: 'orders.convert', status: 200 }),
  route({ method: 'post', path: '/orders/:id/deliver', procedure: 'orders.deliver', status: 200 }),
]
