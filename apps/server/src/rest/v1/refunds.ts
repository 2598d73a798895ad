import { route } from '../route.ts'

export const refunds = [
  route({ method: 'get', path: '/refunds', procedure: 'refunds.list', status: 200 }),
  route({ method: 'post', path: '/refunds/:id/retry', procedure: 'refunds.retry', status: 200 }),
]
