import { anOffer, aMethod, type Basket, readyCarts, send, type Wanting } from './goods.ts'
import { unsoundOf } from './soundness.ts'
import { deadlocksSoFar, persist, type ShopWorld } from './world.ts'

interface Placed {
  readonly id: number
  readonly ref: string
  readonly token: string
}

/** Orders that wait for the money of the provider fake. */
async function waitingOrders(world: ShopWorld, baskets: readonly Basket[]): Promise<Placed[]> {
  const [methodId, cost] = [await aMethod(world, 503), 503]
  const checkouts = await readyCarts(
    world,
    baskets.map((basket): Wanting => ({ basket, methodId, cost, payment: { provider: 'fake' } })),
  )
  const placed: Placed[] = []
  for (let from = 0; from < checkouts.length; from += 50) {
    const some = checkouts.slice(from, from + 50)
    const answers = await Promise.all(some.map((checkout, n) => send(world, checkout, n)))
    for (const { status, text } of answers) {
      if (status !== 201) throw new Error(`checkout: ${status} ${text}`)
      const { order, payment, order_token: token } = JSON.parse(text)
      placed.push({ id: order.id, ref: payment.provider_ref, token })
    }
  }
  return placed
}

const pay = (world: ShopWorld, { ref }: Placed, first: number) =>
  persist({ url: world.url, first }, `POST /v1/fake-payments/${ref}/complete`, { json: { outcome: 'captured' } })

/** Waits until the query answers `true`. */
export async function until({ sql }: ShopWorld, query: string, values: readonly unknown[]): Promise<void> {
  for (;;) {
    const [row] = await sql<{ is_so: boolean }>(`select (${query}) as is_so`, values)
    if (row?.is_so) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}

const countsBy = async ({ sql }: ShopWorld, query: string, ids: readonly number[]) =>
  Object.fromEntries((await sql<{ what: string; count: number }>(query, [ids])).map(({ what, count }) => [what, count]))
const statesOf = (world: ShopWorld, ids: readonly number[]) =>
  countsBy(world, `select status as what, count(*)::int from orders where id = any($1) group by status`, ids)
const refundsOf = (world: ShopWorld, ids: readonly number[]) =>
  countsBy(world, `select reason as what, count(*)::int from refunds where order_id = any($1) group by reason`, ids)

/** Row 16: every hold is over at once on all replicas, and money arrives for every second of them. */
export async function sweepWhilePaying(world: ShopWorld, count: number) {
  const offerId = await anOffer(world, [count])
  const placed = await waitingOrders(
    world,
    Array.from({ length: count }, (): Basket => [[offerId, 1]]),
  )
  const ids = placed.map(({ id }) => id)
  const before = await deadlocksSoFar(world)
  await world.sql(`update orders set hold_expires_at = now() where id = any($1)`, [ids])
  await Promise.all(placed.filter((_, n) => n % 2 === 0).map((order, n) => pay(world, order, n)))
  const over = `select not exists (select from orders where id = any($1) and status = 'PENDING_PAYMENT')
    and not exists (select from orders join payments on order_id = orders.id join fake_payments on payment_id = payments.id
      where orders.id = any($1) and (state->>'captured')::int > captured)`
  await until(world, over, [ids])
  const twice = await world.sql(
    `select order_id from order_events where order_id = any($1) and type in ('order.expired', 'order.confirmed')
     group by order_id, type having count(*) > 1`,
    [ids],
  )
  return {
    states: await statesOf(world, ids),
    refunds: await refundsOf(world, ids),
    endedTwice: twice.length,
    deadlocks: (await deadlocksSoFar(world)) - before,
    unsound: await unsoundOf(world),
  }
}

/** Row 8: money after the end of the hold, where the goods are free and where another buyer has them. */
export async function payLate(world: ShopWorld, count: number) {
  const offers: number[] = []
  for (let n = 0; n < 2 * count; n += 1) offers.push(await anOffer(world, [1]))
  const placed = await waitingOrders(
    world,
    offers.map((offerId): Basket => [[offerId, 1]]),
  )
  const ids = placed.map(({ id }) => id)
  await world.sql(`update orders set hold_expires_at = now() where id = any($1)`, [ids])
  await until(world, `select not exists (select from orders where id = any($1) and status <> 'EXPIRED')`, [ids])
  await waitingOrders(
    world,
    offers.slice(count).map((offerId): Basket => [[offerId, 1]]),
  )
  await Promise.all(placed.flatMap((order, n) => [pay(world, order, n), pay(world, order, n + 1)]))
  const settled = `select not exists (select from payments where order_id = any($1) and captured = 0)
    and not exists (select from refunds where order_id = any($1) and status <> 'succeeded')`
  await until(world, settled, [ids])
  const [free, gone] = [ids.slice(0, count), ids.slice(count)]
  return {
    free: { states: await statesOf(world, free), refunds: await refundsOf(world, free) },
    gone: { states: await statesOf(world, gone), refunds: await refundsOf(world, gone) },
    unsound: await unsoundOf(world),
  }
}

/** Row 10: an order is canceled while its waybill is committed. */
export async function cancelWhileShipping(world: ShopWorld, count: number) {
  const offerId = await anOffer(world, [count])
  const methodId = await aMethod(world, 500)
  const payment = { provider: 'manual', method: 'cash_on_delivery' }
  const wanting = Array.from({ length: count }, (): Wanting => ({
    basket: [[offerId, 1]],
    methodId,
    cost: 500,
    payment,
  }))
  const outcomes: Record<string, number> = {}
  for (const [n, checkout] of (await readyCarts(world, wanting)).entries()) {
    const { order } = JSON.parse((await send(world, checkout, n)).text)
    const { waybills } = await world.byAdmin<{ waybills: { id: number }[] }>(`POST /v1/orders/${order.id}/convert`)
    const codes = await Promise.all(
      [`orders/${order.id}/cancel`, `waybills/${waybills[0]?.id}/commit`].map(path =>
        world.byAdmin(`POST /v1/${path}`).then(
          () => 'done',
          (error: unknown) => /"code":"(\w+)"/.exec(String(error))?.[1] ?? String(error),
        ),
      ),
    )
    const outcome = `cancel ${codes[0]}, commit ${codes[1]}`
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
  }
  return { outcomes, unsound: await unsoundOf(world) }
}
