import { route } from '../route.ts'

export const stock = [
  route({ method: 'get', path: '/stock', procedure: 'stock.list', status: 200 }),
  route({ method: 'get', path: '/stock/movements', procedure: 'stock.movements', status: 200 }),
  route({ method: 'get', path: '/stock/audit', procedure: 'stock.audit', status: 200 }),
  route({ method: 'get', path: '/stock/:offer_id', procedure: 'stock.get', status: 200 }),
  route({ method: 'get', path: '/stock/:offer_id/explain', procedure: 'stock.explain', status: 200 }),
]
