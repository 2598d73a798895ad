import { type JobHandler, jobHandlers } from '@atelier/api'
import type { JobKind, JobPayloads } from '@atelier/domain'
import { expect } from 'vitest'
import type { TestBackend } from './_backend.ts'
import { anOfferFor } from './_carts.ts'
import { aPlacedOrder } from './_orders.ts'
import { inDatabase, rowsOf } from './_people.ts'
import type { TestServer } from './_server.ts'

export const fake = { provider: 'fake' } as const

interface Paying {
  readonly quantity?: number
  readonly stock?: number
  readonly email?: string
}

/** A guest's order of one thing, paid by the provider fake; the last two digits of the total decide. */
export async function anOrderOver(
  server: TestServer,
  total: number,
  { quantity = 1, stock = 100, ...buyer }: Paying = {},
) {
  const offer = await anOfferFor(server.backend, { price: 1_000, stock })
  const lines = [{ offerId: offer.id, quantity }]
  const { backend } = server
  const order = await aPlacedOrder(server, { lines, shipping: total - 1_000 * quantity, ...buyer }, fake)
  const payment = () => paymentsOf(backend, order.id).then(found => found[0])
  return { ...order, offerId: offer.id, payment }
}

export async function paymentsOf(backend: TestBackend, orderId: number) {
  return backend.wired.services.readers.payments.listOfOrder(orderId)
}

export const refundsOf = (backend: TestBackend, orderId: number) =>
  backend.wired.services.readers.payments.listRefunds(orderId)

export const statusOf = async (backend: TestBackend, orderId: number) =>
  (await backend.wired.services.readers.orders.find(orderId))?.status

export const timelineOf = async (backend: TestBackend, orderId: number) =>
  (await rowsOf(backend, 'select type from order_events where order_id = $1 order by id', [orderId])).map(row =>
    String(Object(row).type),
  )

/** Runs a job at once, as a worker would. */
export async function runJob<K extends JobKind>(
  { wired }: TestBackend,
  kind: K,
  payload: JobPayloads[K],
): Promise<void> {
  const { transactor, ...services } = wired.services
  const transact = transactor.transact({ requestId: 'test', ip: '' })
  const handler: JobHandler = jobHandlers[kind]
  await handler({ ...services, transact, transactIndependently: transact, guestTokens: {} }, payload, {
    id: crypto.randomUUID(),
    signal: new AbortController().signal,
    finish: transact,
  })
}

/** An unpaid order past its time, swept. */
export async function expire(backend: TestBackend, orderId: number): Promise<void> {
  await inDatabase(backend, client =>
    client.query(`update orders set hold_expires_at = now() - interval '1 second' where id = $1`, [orderId]),
  )
  await runJob(backend, 'orders.expire', { orderId })
  expect(await statusOf(backend, orderId)).toBe('EXPIRED')
}

export const complete = (server: TestServer, ref: string | null | undefined) =>
  server.sent('POST', `/v1/fake-payments/${ref}/complete`, { json: { outcome: 'captured' } })
