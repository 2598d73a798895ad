import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOrderOver, complete, paymentsOf, runJob, statusOf } from '../_payments.ts'
import { rowsOf } from '../_people.ts'
import { type TestServer, testServer } from '../_server.ts'

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
let server: TestServer
beforeAll(async () => {
  server = await testServer({ FAKE_PAYMENTS_SECRET: secret })
})
afterAll(() => server[Symbol.asyncDispose]())

const path = '/v1/webhooks/payments/fake'
let ids = 0
const anId = () => `msg_${(ids += 1)}`

interface Notice {
  readonly id?: string
  readonly at?: Date
  readonly body?: string
}
const bodyOf = (ref: string, type = 'payment.captured') =>
  JSON.stringify({ type, timestamp: '2026-03-01T09:00:00.000000Z', data: { provider_ref: ref } })

/** Signed by the specification's own library, over the bytes that are sent. */
const send = ({ id = anId(), at = new Date(), body = bodyOf('fake_none') }: Notice, changed = body) =>
  server.sent('POST', path, {
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
    },
    body: changed,
  })
const inboxOf = (id: string) =>
  rowsOf(server.backend, 'select outcome, processed_at is not null as done from payment_inbox where event_id = $1', [
    id,
  ])

describe('a webhook of the provider fake', () => {
  it('400 SIGNATURE_INVALID for other bytes, another secret, no signature, or five minutes off', async () => {
    const ago = (seconds: number) => new Date(Date.now() - seconds * 1_000)
    const answers = [
      await send({}, `${bodyOf('fake_none')} `),
      await server.sent('POST', path, { body: bodyOf('fake_none') }),
      await send({ at: ago(310) }),
      await send({ at: ago(-310) }),
    ]
    expect(answers.map(({ status, error }) => [status, error.code])).toEqual(
      answers.map(() => [400, 'SIGNATURE_INVALID']),
    )
    expect(await rowsOf(server.backend, 'select from payment_inbox')).toEqual([])
  })

  it('400 MALFORMED_REQUEST for a signed body that cannot be read, 404 for an unknown provider, 405 to be read', async () => {
    const unreadable = await send({ body: '{"type":' })
    expect([unreadable.status, unreadable.error.code]).toEqual([400, 'MALFORMED_REQUEST'])
    expect((await server.sent('POST', '/v1/webhooks/payments/paypal', { body: '{}' })).status).toBe(404)
    expect((await server.sent('POST', '/v1/webhooks/payments/stripe', { body: '{}' })).status).toBe(404)
    expect((await server.sent('GET', path)).status).toBe(405)
  })

  it('200 and no effect for an unknown type', async () => {
    const id = anId()
    const answer = await send({ id, body: bodyOf('fake_none', 'payment.dreamt_of') })
    expect([answer.status, answer.body]).toEqual([200, {}])
    expect(await inboxOf(id)).toEqual([{ outcome: 'ignored', done: true }])
  })

  // Fault 7: the notice is faster than the answer that names the payment.
  it('202 while the payment is unknown, 200 once it is settled', async () => {
    const order = await anOrderOver(server, 1_503)
    const [payment] = await paymentsOf(server.backend, order.id)
    const ref = payment?.providerRef ?? ''
    await rowsOf(server.backend, 'update payments set provider_ref = null where order_id = $1', [order.id])
    const id = anId()
    const parked = await send({ id, body: bodyOf(ref) })
    expect([parked.status, parked.body]).toEqual([202, {}])
    expect((await send({ id, body: bodyOf(ref) })).status).toBe(202)
    expect(await inboxOf(id)).toEqual([{ outcome: null, done: false }])
    await rowsOf(server.backend, 'update payments set provider_ref = $2 where order_id = $1', [order.id, ref])
    await complete(server, ref)
    await expect.poll(() => statusOf(server.backend, order.id)).toBe('NEW')
    const [entry] = await rowsOf(server.backend, 'select id::int from payment_inbox where event_id = $1', [id])
    await runJob(server.backend, 'payments.receive', { inboxId: Number(Object(entry).id) })
    expect(await inboxOf(id)).toEqual([{ outcome: 'settled', done: true }])
    expect((await send({ id, body: bodyOf(ref) })).status).toBe(200)
  })

  it('believes the provider and not the notice: one that says captured captures nothing', async () => {
    const order = await anOrderOver(server, 1_603)
    const [payment] = await paymentsOf(server.backend, order.id)
    const id = anId()
    expect((await send({ id, body: bodyOf(payment?.providerRef ?? '') })).status).toBe(200)
    await expect.poll(() => inboxOf(id)).toEqual([{ outcome: 'settled', done: true }])
    expect(await statusOf(server.backend, order.id)).toBe('PENDING_PAYMENT')
  })

  it('is stored once, however often it comes', async () => {
    const id = anId()
    await Promise.all(Array.from({ length: 10 }, () => send({ id })))
    expect(await inboxOf(id)).toHaveLength(1)
  })
})

it('has met no error that is not listed', () => expect(server.unforeseen).toEqual([]))
