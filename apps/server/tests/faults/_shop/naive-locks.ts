import type { Transactor, UnitOfWork } from '@atelier/domain'
import type { StockLevel } from '@atelier/domain/stock'
import { overridden } from '../../../../../packages/db/tests/_overridden.ts'
import type { Wired } from '../../../src/wire.ts'

/** What one would write first: a row is read, not locked, before it is judged and changed. */
function unlocked(uow: UnitOfWork): UnitOfWork {
  const { carts, orders, payments, waybills, returns, coupons, stock } = uow
  return overridden(uow, {
    carts: { ...carts, lock: id => carts.find(id) },
    orders: {
      ...orders,
      lock: id => orders.find(id),
      async lockDue(id, now) {
        const order = await orders.find(id)
        return order?.status === 'PENDING_PAYMENT' && String(order.holdExpiresAt) <= now ? order : undefined
      },
    },
    payments: { ...payments, lock: id => payments.find(id), lockRefund: id => payments.findRefund(id) },
    waybills: { ...waybills, lock: id => waybills.find(id) },
    returns: { ...returns, lock: id => returns.find(id, 'staff') },
    coupons: { ...coupons, lockByCode: code => coupons.findByCode(code) },
    stock: {
      ...stock,
      async lockLevels(offerIds, locationIds) {
        const levels: StockLevel[] = []
        for (const id of offerIds) levels.push(...((await stock.find(id))?.locations ?? []))
        return levels.filter(({ locationId }) => locationIds.includes(locationId))
      },
    },
  })
}

/** The second walls, which would stop the naive version for another reason than its own. */
export const walls = `
  alter table stock_levels drop constraint stock_levels_counters_check, drop constraint stock_levels_promised_check;
  alter table coupons drop constraint coupons_used_count_check;`

/** The same server without a lock of its own, in its requests and in the jobs that tests run by hand. */
export function withoutLocks(wired: Wired): Wired {
  const { transactor } = wired.services
  const transact: Transactor['transact'] = origin => work => transactor.transact(origin)(uow => work(unlocked(uow)))
  const keyed: Transactor['keyed'] = (claim, origin) => {
    const work = transactor.keyed(claim, origin)
    return {
      ...work,
      get begun() {
        return work.begun
      },
      transact: change => work.transact(uow => change(unlocked(uow))),
    }
  }
  const services = { ...wired.services, transactor: { transact, keyed } }
  return { ...wired, services, transport: { ...wired.transport, services } }
}
