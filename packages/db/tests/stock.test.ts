import { AppError, type UnitOfWork } from '@atelier/domain'
import type { StockLine } from '@atelier/domain/stock'
import { createDatabase } from '@atelier/db'
import { describe, expect, it } from 'vitest'
import { backend, origin, outcomes, transactorOn, untilServed } from './_backend.ts'
import { connect, type Sql } from './_sql.ts'
import { aLocation, anOrder, receive, setStatus, someOffers, someOrders } from './_stock.ts'

/** A shop with `count` offers and so much of each at MAIN. */
async function shop(count: number, onHand: number) {
  const stack = new AsyncDisposableStack()
  const h = stack.use(await backend())
  const sql = stack.use(await connect(h.url))
  const offers = await someOffers(sql, count)
  await receive(
    sql,
    offers.map(offerId => ({ offerId, quantity: onHand })),
  )
  const [first = 0, second = 0] = offers
  return { ...h, sql, offers, first, second, [Symbol.asyncDispose]: () => stack.disposeAsync() }
}

const levelsOf = (sql: Sql) =>
  sql.query<{ on_hand: number; allocated: number; reserved: number }>(
    'select on_hand, allocated, reserved from stock_levels order by offer_id, location_id',
  )

async function reserveOrThrow(uow: UnitOfWork, orderId: number, lines: readonly StockLine[]): Promise<void> {
  const { short } = await uow.stock.reserve({ orderId, lines })
  if (short.length > 0) throw new AppError('INSUFFICIENT_STOCK', { lines: short })
}

describe('reserve', () => {
  it('holds a doubled offer by its sum and says what changed', async () => {
    await using h = await shop(2, 5)
    const lines = [
      { offerId: h.second, quantity: 2 },
      { offerId: h.first, quantity: 1 },
      { offerId: h.second, quantity: 3 },
    ]
    const orderId = await anOrder(h.sql, [
      { offerId: h.first, quantity: 1 },
      { offerId: h.second, quantity: 5 },
    ])
    const { short, changes } = await h.transact(uow => uow.stock.reserve({ orderId, lines }))
    expect(short).toEqual([])
    expect(changes).toMatchObject([
      { offerId: h.first, before: 5, after: 4 },
      { offerId: h.second, before: 5, after: 0 },
    ])
    expect(await levelsOf(h.sql)).toEqual([
      { on_hand: 5, allocated: 0, reserved: 1 },
      { on_hand: 5, allocated: 0, reserved: 5 },
    ])
    expect(await h.readers.stock.audit()).toEqual([])
  })

  it('holds nothing when a line is short, and names each short line', async () => {
    await using h = await shop(2, 5)
    const lines = [
      { offerId: h.first, quantity: 1 },
      { offerId: h.second, quantity: 6 },
    ]
    const orderId = await anOrder(h.sql, lines)
    const outcome = await h.transact(uow => uow.stock.reserve({ orderId, lines }))
    expect(outcome).toEqual({ short: [{ offerId: h.second, requested: 6, available: 5 }], changes: [] })
    expect(await levelsOf(h.sql)).toMatchObject([{ reserved: 0 }, { reserved: 0 }])
  })

  it('finds an offer that never came in short', async () => {
    await using h = await shop(1, 5)
    const [bare = 0] = await someOffers(h.sql, 1)
    const orderId = await anOrder(h.sql, [{ offerId: bare, quantity: 1 }])
    const { short } = await h.transact(uow => uow.stock.reserve({ orderId, lines: [{ offerId: bare, quantity: 1 }] }))
    expect(short).toEqual([{ offerId: bare, requested: 1, available: 0 }])
  })

  it('splits over locations only what no location covers', async () => {
    await using h = await shop(2, 3)
    await aLocation(h.sql, 'EAST', '1')
    await receive(h.sql, [{ offerId: h.first, quantity: 2 }], 'EAST')
    const lines = [{ offerId: h.first, quantity: 4 }]
    const orderId = await anOrder(h.sql, lines)
    await h.transact(uow => reserveOrThrow(uow, orderId, lines))
    expect(await levelsOf(h.sql)).toMatchObject([{ reserved: 2 }, { reserved: 2 }, { reserved: 0 }])
    const rest = await anOrder(h.sql, lines)
    const { short } = await h.transact(uow => uow.stock.allocate({ orderId: rest, lines }))
    expect(short).toEqual([{ offerId: h.first, requested: 4, available: 1 }])
  })
})

describe('the life of a promise', () => {
  const life = async (h: Awaited<ReturnType<typeof shop>>) => {
    const lines = h.offers.map(offerId => ({ offerId, quantity: 2 }))
    const orderId = await anOrder(h.sql, lines)
    await h.transact(uow => reserveOrThrow(uow, orderId, lines))
    return orderId
  }

  it('is confirmed once, and released to what it was', async () => {
    await using h = await shop(2, 5)
    const orderId = await life(h)
    expect(await h.transact(uow => uow.stock.confirm(orderId))).toBe(true)
    expect(await h.transact(uow => uow.stock.confirm(orderId))).toBe(false)
    await setStatus(h.sql, orderId, 'NEW')
    expect(await levelsOf(h.sql)).toMatchObject([
      { allocated: 2, reserved: 0 },
      { allocated: 2, reserved: 0 },
    ])
    expect(await h.readers.stock.audit()).toEqual([])
    expect(await h.transact(uow => uow.stock.release(orderId))).toMatchObject([
      { before: 3, after: 5 },
      { before: 3, after: 5 },
    ])
    await setStatus(h.sql, orderId, 'CANCELED')
    expect(await h.transact(uow => uow.stock.release(orderId))).toEqual([])
    expect(await levelsOf(h.sql)).toMatchObject([{ allocated: 0 }, { allocated: 0 }])
    expect(await h.readers.stock.audit()).toEqual([])
  })

  it('expires once, and can be allocated again when late money arrives', async () => {
    await using h = await shop(1, 2)
    const orderId = await life(h)
    expect(await h.transact(uow => uow.stock.expire(orderId))).toMatchObject([{ before: 0, after: 2 }])
    expect(await h.transact(uow => uow.stock.expire(orderId))).toEqual([])
    const lines = [{ offerId: h.first, quantity: 2 }]
    expect(await h.transact(uow => uow.stock.allocate({ orderId, lines }))).toMatchObject({ short: [] })
    await setStatus(h.sql, orderId, 'NEW')
    expect(await h.readers.stock.audit()).toEqual([])
    expect(await h.readers.stock.availableOf([h.first])).toEqual(new Map([[h.first, 0]]))
  })
})

describe('races of two servers', () => {
  /** `h` and a second server with connections of its own. */
  const buyOn = (h: Awaited<ReturnType<typeof shop>>, other: ReturnType<typeof createDatabase>) => {
    const servers = [h.transactor, transactorOn(other)] as const
    return (index: number, orderId: number, lines: readonly StockLine[]) =>
      untilServed(() => servers[index % 2 === 0 ? 0 : 1].transact(origin)(uow => reserveOrThrow(uow, orderId, lines)))
  }

  it('sell each unit once', async () => {
    await using h = await shop(1, 10)
    await using other = createDatabase({ url: h.url })
    const buy = buyOn(h, other)
    const lines = [{ offerId: h.first, quantity: 1 }]
    const orders = await someOrders(h.sql, 30, lines)
    expect(await outcomes(orders.map((orderId, index) => buy(index, orderId, lines)))).toEqual({
      done: 10,
      INSUFFICIENT_STOCK: 20,
    })
    expect(await levelsOf(h.sql)).toEqual([{ on_hand: 10, allocated: 0, reserved: 10 }])
    await h.sql.query(`update orders set status = 'EXPIRED' where id not in (select order_id from reservations)`)
    expect(await h.readers.stock.audit()).toEqual([])
  })

  it.each(['one location', 'two locations'])(
    'end without a deadlock when carts name offers in opposite order, %s',
    async places => {
      await using h = await shop(2, 1_000)
      if (places === 'two locations') {
        await aLocation(h.sql, 'EAST')
        await receive(h.sql, [{ offerId: h.first, quantity: 5 }], 'EAST')
      }
      await using other = createDatabase({ url: h.url })
      const buy = buyOn(h, other)
      const lines = h.offers.map(offerId => ({ offerId, quantity: 1 }))
      const orders = await someOrders(h.sql, 60, lines)
      const opposite = lines.toReversed()
      const running = orders.map((orderId, index) => buy(index, orderId, index % 4 < 2 ? lines : opposite))
      expect(await outcomes(running)).toEqual({ done: 60 })
      const [{ deadlocks } = { deadlocks: 1 }] = await h.sql.query<{ deadlocks: number }>(
        'select deadlocks::int from pg_stat_database where datname = current_database()',
      )
      expect(deadlocks).toBe(0)
      expect(await h.readers.stock.audit()).toEqual([])
    },
  )
})

describe('the walls', () => {
  it('refuse writers that are neither waybill nor stock', async () => {
    await using h = await shop(1, 5)
    await expect(h.sql.query('update stock_levels set on_hand = 9')).rejects.toMatchObject({
      constraint: 'stock_levels_by_waybill',
    })
    await expect(h.sql.query('update stock_levels set reserved = 1')).rejects.toMatchObject({
      constraint: 'stock_levels_by_stock',
    })
    await expect(h.sql.query('update stock_movements set qty_delta = 1')).rejects.toMatchObject({
      constraint: 'stock_movements_append_only',
    })
    await expect(h.sql.query('update waybill_lines set quantity = 1')).rejects.toMatchObject({
      constraint: 'waybill_lines_posted',
    })
  })

  it('are watched by the audit', async () => {
    await using h = await shop(1, 5)
    await h.sql
      .query(`begin; select set_config('atelier.waybill_id', '1', true), set_config('atelier.stock', 'on', true);
      update stock_levels set on_hand = 9, reserved = 1; commit`)
    expect(await h.readers.stock.audit()).toMatchObject([
      { rule: 'STK-1', offerId: h.first },
      { rule: 'STK-2', offerId: h.first },
    ])
    expect(await h.readers.stock.explain(h.first)).toMatchObject({ sum: 5, onHand: 9, ok: false })
  })
})
