import { createTransport } from 'nodemailer'
import type { Pool } from 'pg'
import { type OrderLine, priceLines, type StockRow } from './shop.ts'
import { insertLines, insertOrder, lockOffers, takeStock } from './statements.ts'

// An order with the rows and the mail that ours has, as a careful engineer writes them: one transaction of plain named
// statements, and the mail from a table that a loop in the process works off.

const sent = (name: string, text: string) => ({ name, text })
const claimKey = sent(
  'claim-key',
  `insert into lean.idempotency_keys (user_id, key) values ($1, $2) on conflict do nothing returning key`,
)
const findAnswer = sent('find-answer', 'select answer from lean.idempotency_keys where user_id = $1 and key = $2')
const keepAnswer = sent(
  'keep-answer',
  'update lean.idempotency_keys set answer = $3::json where user_id = $1 and key = $2',
)
const findBuyer = sent('find-buyer', 'select email from lean.users where id = $1')
const insertAllocations = sent(
  'insert-allocations',
  `insert into lean.allocations (order_id, offer_id, quantity) select $1::bigint, * from unnest($2::bigint[], $3::integer[])`,
)
const insertPayment = sent(
  'insert-payment',
  `insert into lean.payments (order_id, method, amount, status) values ($1, 'cash_on_delivery', $2, 'pending') returning id`,
)
const insertTimeline = sent(
  'insert-timeline',
  `insert into lean.order_events (order_id, type) select $1::bigint, unnest($2::text[])`,
)
const insertOutbox = sent(
  'insert-outbox',
  `insert into lean.outbox (type, payload) select type, $2::json from unnest($1::text[]) as type`,
)
const insertMail = sent('insert-mail', 'insert into lean.mails (order_id, recipient) values ($1, $2)')
const takeMails = sent(
  'take-mails',
  `update lean.mails set taken_at = now() where id in (
     select id from lean.mails where sent_at is null and (taken_at is null or taken_at < now() - interval '1 minute')
     order by id for update skip locked limit 20)
   returning id, order_id, recipient`,
)
const markSent = sent('mark-sent', 'update lean.mails set sent_at = now() where id = $1')
const markHandled = sent(
  'mark-handled',
  'update lean.outbox set handled_at = now() where handled_at is null returning id, type, payload',
)

interface WantedOrder {
  readonly userId: number
  readonly key: string
  readonly lines: readonly OrderLine[]
}

/** One transaction, fourteen round trips; a known key has its first answer. Undefined: an offer is missing or out of stock. */
export async function placeWholeOrder(pool: Pool, { userId, key, lines }: WantedOrder): Promise<object | undefined> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const claimed = await client.query({ ...claimKey, values: [userId, key] })
    if (claimed.rowCount === 0) {
      const { rows } = await client.query<{ answer: object }>({ ...findAnswer, values: [userId, key] })
      await client.query('commit')
      return rows[0]?.answer
    }
    const buyer = await client.query<{ email: string }>({ ...findBuyer, values: [userId] })
    const [ids, quantities] = [lines.map(line => line.offer_id), lines.map(line => line.quantity)]
    const { rows } = await client.query<StockRow>({ ...lockOffers, values: [ids] })
    const priced = priceLines(rows, lines)
    if (!priced) {
      await client.query('rollback')
      return undefined
    }
    const { prices, total } = priced
    await client.query({ ...takeStock, values: [ids, quantities] })
    const placed = await client.query<{ id: number }>({ ...insertOrder, values: [userId, total] })
    const order = placed.rows[0]
    if (!order) throw new Error('an insert answers its row')
    await client.query({ ...insertLines, values: [order.id, ids, quantities, prices] })
    await client.query({ ...insertAllocations, values: [order.id, ids, quantities] })
    await client.query({ ...insertPayment, values: [order.id, total] })
    const events = ['order.placed', 'order.confirmed']
    await client.query({ ...insertTimeline, values: [order.id, events] })
    await client.query({ ...insertOutbox, values: [events, JSON.stringify({ order_id: order.id, user_id: userId })] })
    await client.query({ ...insertMail, values: [order.id, buyer.rows[0]?.email] })
    await client.query({ ...keepAnswer, values: [userId, key, JSON.stringify(order)] })
    await client.query('commit')
    return order
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

/** Sends what waits and marks events as handed on, until nothing is left; a call while it runs makes it look once more. */
export function createWorker(pool: Pool, smtpUrl: string): () => void {
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 4 })
  let isRunning = false
  let isCalled = false
  const send = async ({ id, order_id: order, recipient }: { id: number; order_id: number; recipient: string }) => {
    await transport.sendMail({
      from: 'bench@example.com',
      to: recipient,
      subject: `Order ${order}`,
      text: `Thank you for your order ${order}.\n\nYou see it at https://bench.example/order#id=${order}\n`,
    })
    await pool.query({ ...markSent, values: [id] })
  }
  const run = async () => {
    isRunning = true
    try {
      do {
        isCalled = false
        await pool.query(markHandled)
        for (;;) {
          const { rows } = await pool.query<{ id: number; order_id: number; recipient: string }>(takeMails)
          if (rows.length === 0) break
          await Promise.all(rows.map(send))
        }
        // oxlint-disable-next-line typescript/no-unnecessary-condition -- another request calls meanwhile
      } while (isCalled)
    } finally {
      isRunning = false
    }
  }
  return () => {
    isCalled = true
    if (!isRunning) run().catch((error: unknown) => console.error(error))
  }
}
