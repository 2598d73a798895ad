import type { Answer } from '../_replica.ts'
import { aMethod, anOffer, readyCarts, send, type Wanting } from './goods.ts'
import { unsoundOf } from './soundness.ts'
import { persist, type ShopWorld } from './world.ts'

export interface Crashes {
  readonly orders: number
  readonly kills: number
  /** Repeats the choices of an earlier run. */
  readonly seed: number
}

export interface CrashProof {
  readonly answers: Readonly<Record<string, number>>
  /** Orders in the database that no answer named, and answers that name no order. */
  readonly lost: number
  readonly doubled: number
  /** By state, at the end. */
  readonly states: Readonly<Record<string, number>>
  readonly unsound: readonly string[]
  /** Money at the provider that the shop does not know of, and refunds that never ended. */
  readonly openMoney: number
  readonly units: number
  readonly promised: number
}

interface PlacedAnswer {
  readonly order: { readonly id: number }
  readonly payment: { readonly status: string; readonly provider_ref: string | null }
  readonly order_token: string
}

/** Costs of shipping that make the provider fake confirm at once, wait, authorize, send ten webhooks, be away, fail a refund. */
const costs = [500, 503, 505, 507, 508, 509, 511]

/** Numbers between 0 and 1 that a seed repeats. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Orders come, are paid and canceled while replicas are killed amid them, one after the other. */
export async function crash(world: ShopWorld, { orders, kills, seed }: Crashes): Promise<CrashProof> {
  const random = randomOf(seed)
  const [from, rest] = [Math.round(orders * 0.4), Math.round(orders * 0.3)]
  const offerId = await anOffer(world, [from, rest])
  const methods: { id: number; cost: number }[] = []
  for (const cost of costs) methods.push({ id: await aMethod(world, cost), cost })
  const wanting = Array.from({ length: orders }, (_, n): Wanting => {
    const method = methods[n % methods.length]
    const basket = [[offerId, 1]] as const
    return { basket, methodId: method?.id ?? 0, cost: method?.cost ?? 0, payment: { provider: 'fake' } }
  })
  const checkouts = await readyCarts(world, wanting)
  const answers: Answer[] = []
  const buy = async (n: number): Promise<void> => {
    const checkout = checkouts[n]
    if (!checkout) return
    const answer = await send(world, checkout, n)
    answers.push(answer)
    if (answer.status !== 201) return
    const { order, payment, order_token: token }: PlacedAnswer = JSON.parse(answer.text)
    const json = { outcome: 'captured' }
    if (payment.status === 'requires_action' && n % 3 > 0)
      await persist({ url: world.url, first: n }, `POST /v1/fake-payments/${payment.provider_ref}/complete`, { json })
    if (n % 9 === 0)
      await persist({ url: world.url, first: n }, `POST /v1/orders/${order.id}/cancel`, {
        headers: { 'order-token': token },
      })
  }
  const each = Math.ceil(orders / kills)
  for (let kill = 0; kill < kills; kill += 1) {
    const first = kill * each
    const count = Math.min(each, orders - first)
    const buyers = Array.from({ length: Math.max(0, count) }, (_, at) => buy(first + at))
    // Amid the purchases: once so many are answered.
    const amid = answers.length + Math.floor(random() * count * 0.8)
    while (answers.length < amid) await new Promise(resolve => setTimeout(resolve, 1))
    await world.killAndStart(kill)
    await Promise.all(buyers)
  }
  await settle(world)
  return proofOf(world, { answers, offerId, units: from + rest })
}

/** Until nothing is under way: jobs are done, and what was never heard of again was asked about (PAY-6). */
async function settle(world: ShopWorld): Promise<void> {
  await untilIdle(world)
  // Ten minutes pass for the reconciler, and the holds of unpaid orders end.
  await world.sql(`update payments set created_at = created_at - interval '11 minutes'`)
  await world.sql(`update refunds set created_at = created_at - interval '11 minutes'`)
  await world.sql(`update orders set hold_expires_at = now() where status = 'PENDING_PAYMENT'`)
  const open = `select (select count(*) from orders where status = 'PENDING_PAYMENT')
    + (select count(*) from payments where status in ('created', 'requires_action')) as left`
  for (;;) {
    const [row] = await world.sql<{ left: string }>(open)
    if (row?.left === '0') break
    await new Promise(resolve => setTimeout(resolve, 250))
  }
  await untilIdle(world)
}

async function untilIdle({ sql }: ShopWorld): Promise<void> {
  // Sweeps that wait for their second are no work.
  const busy = `select count(*) as left from pgboss.job
    where state in ('created', 'retry', 'active') and (start_after < now() + interval '5 seconds' or state = 'active')
      and name not like '\\_\\_%' and name not in ('orders.sweep', 'jobs.dead')`
  for (;;) {
    const [row] = await sql<{ left: string }>(busy)
    if (row?.left === '0') return
    await new Promise(resolve => setTimeout(resolve, 250))
  }
}

async function proofOf(
  { sql, ...world }: ShopWorld,
  {
    answers,
    offerId,
    units,
  }: { readonly answers: readonly Answer[]; readonly offerId: number; readonly units: number },
): Promise<CrashProof> {
  const counts: Record<string, number> = {}
  const named: number[] = []
  for (const { status, code, text } of answers) {
    const outcome = status === 201 ? 'ordered' : code
    counts[outcome] = (counts[outcome] ?? 0) + 1
    if (status !== 201) continue
    const { order }: PlacedAnswer = JSON.parse(text)
    named.push(order.id)
  }
  const ofOffer = 'where id in (select order_id from order_lines where offer_id = $1)'
  const stored = await sql<{ id: number }>(`select id::int from orders ${ofOffer}`, [offerId])
  const ids = new Set(named)
  const lost =
    stored.filter(({ id }) => !ids.has(id)).length + (ids.size - stored.filter(({ id }) => ids.has(id)).length)
  const states = await sql<{ status: string; count: number }>(
    `select status, count(*)::int from orders ${ofOffer} group by status order by status`,
    [offerId],
  )
  const [money] = await sql<{ open: number }>(
    `select (select count(*)::int from fake_payments join payments on payments.id = payment_id
        where (state->>'captured')::bigint <> captured)
      + (select count(*)::int from refunds where status <> 'succeeded') as open`,
  )
  const [row] = await sql<{ promised: number }>(
    `select (allocated + reserved)::int as promised from
      (select sum(allocated) as allocated, sum(reserved) as reserved from stock_levels where offer_id = $1) level`,
    [offerId],
  )
  return {
    answers: counts,
    lost,
    doubled: named.length - ids.size,
    states: Object.fromEntries(states.map(({ status, count }) => [status, count])),
    unsound: await unsoundOf({ sql, byAdmin: world.byAdmin }),
    openMoney: money?.open ?? 0,
    units,
    promised: row?.promised ?? 0,
  }
}
