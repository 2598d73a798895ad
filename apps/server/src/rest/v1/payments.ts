import { route } from '../route.ts'

export const payments = [
  route({ method: 'get', path: '/payments/options', procedure: 'payments.options', status: 200 }),
  route({
    method: 'post',
    path: '/orders/:id/payments',
    procedure: 'payments.create',
    status: 201,
    location: '/payments/:id',
  }),
  route({ method: 'get', path: '/payments/:id', procedure: 'payments.get', status: 200 }),
  route({ method: 'post', path: '/payments/:id/capture', procedure: 'payments.capture', status: 200 }),
  route({ method: 'post', path: '/payments/:id/cancel', procedure: 'payments.cancel', status: 200 }),
  route({ method: 'post', path: '/payments/:id/review', procedure: 'payments.review', status: 200 }),
  route({ method: 'post', path: '/payments/:id/refunds', procedure: 'payments.refund', status: 202 }),
  route({ method: 'get', path: '/payments/:id/refunds', procedure: 'payments.refunds', status: 200 }),
  route({
    method: 'post',
    path: '/fake-payments/:ref/complete',
    procedure: 'fakePayments.complete',
    status: 204,
  }),
]
