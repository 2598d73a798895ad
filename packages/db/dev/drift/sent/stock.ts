import type { StockRepository } from '@atelier/domain/stock'
import { type Calls, next } from './_calls.ts'

const line = { offerId: 0, quantity: 1 }

export const stock: Calls<StockRepository> = {
  availableOf: r => r.availableOf([0]),
  list: {
    'at a location, low': r => r.list({ locationId: 1, low: true }, next('stock')),
    'by text': r => r.list({ q: 'oak shelf-1' }, next('stock')),
  },
  find: r => r.find(0),
  explain: r => r.explain(0),
  listMovements: r => r.listMovements({ offerId: 0, locationId: 1, waybillId: 0 }, next('stock_movements')),
  audit: r => r.audit(),
  reserve: r => r.reserve({ orderId: 0, lines: [line] }),
  allocate: r => r.allocate({ orderId: 0, lines: [line] }),
  confirm: r => r.confirm(0),
  release: r => r.release(0),
  expire: r => r.expire(0),
  lockLevels: r => r.lockLevels([0], [1]),
  post: r => r.post({ waybillId: 0, actorId: null, movements: [] }),
  relist: r => r.relist([0]),
  listPromisedOrders: r => r.listPromisedOrders([{ offerId: 0, locationId: 1 }]),
}
