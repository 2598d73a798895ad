import { type EventType, timestampOf } from '@atelier/domain'
import { messageOf } from '@atelier/domain/webhook-endpoints'
import { verifyWebhook } from '@atelier/sdk/webhooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testBackend, type TestBackend } from '../_backend.ts'
import { createPerson, inDatabase, type Person, rowsOf, untilLockIsAwaited } from '../_people.ts'
import { isAuthentic, type Reaction, type Received, type Receiver, startReceiver, verify } from '../_receiver.ts'

let backend: TestBackend
let admin: Person
const stack = new AsyncDisposableStack()
beforeAll(async () => {
  backend = stack.use(await testBackend({ OUTSIDE_ALLOW_LOOPBACK: 'true' }))
  admin = await createPerson(backend, { role: 'ADMIN' })
})
afterAll(() => stack.disposeAsync())

const api = () => backend.as(admin.accessToken).webhookEndpoints

/** It asks for a type that nothing here brings about, so that it hears of its own test alone. */
async function endpointAt(answer?: Reaction, eventTypes: EventType[] = ['user.unbanned']) {
  const receiver = stack.use(await startReceiver(answer))
  const { id, secret } = await api().create({ url: receiver.url, eventTypes })
  return { id, secret, receiver }
}

const wired = () => backend.wired.services.transactor.transact({ requestId: 'test', ip: '' })

/** Workers look at once, as after any commit that made a job. */
const wake = () =>
  wired()(async uow => {
    for (const kind of ['webhooks.deliver', 'webhooks.retry'] as const)
      await uow.jobs.enqueue(kind, { deliveryId: 0, attempt: 1 })
  })

/** Moves what is scheduled for later to now, so that no test waits. */
async function bringForward(): Promise<void> {
  await rowsOf(backend, "update pgboss.job set start_after = now() where name like 'webhooks.%' and state < 'active'")
  await wake()
}

/** Moves a moment of an endpoint back; the clock stays, since moving it would end the session of who looks. */
const longAgo = (id: number, column: 'failing_since' | 'previous_secret_until', span: string) =>
  rowsOf(backend, `update webhook_endpoints set ${column} = ${column} - $2::interval where id = $1`, [id, span])

/** A delivery once it is as wanted. */
async function deliveryOnce(
  ids: { id: number; deliveryId: number },
  wanted: (delivery: Awaited<ReturnType<ReturnType<typeof api>['getDelivery']>>) => boolean,
) {
  for (;;) {
    const delivery = await api().getDelivery(ids)
    if (wanted(delivery)) return delivery
  }
}

/** Once nothing of an endpoint waits any more: what was received is noted a moment later. */
async function allDelivered(id: number): Promise<void> {
  const waiting = "select 1 from webhook_deliveries where endpoint_id = $1 and state <> 'delivered'"
  while ((await rowsOf(backend, waiting, [id])).length > 0);
}

async function ping(id: number) {
  const { id: deliveryId } = await api().ping({ id })
  return { id, deliveryId }
}

const firstOf = ({ received: [first] }: Receiver): Received => {
  if (!first) throw new Error('nothing was received')
  return first
}

/** Tells of an event as the dispatcher does. */
const happen = (id: number, type: string) =>
  wired()(async uow => {
    const event = { id, type, payload: { projectId: 7, userId: admin.userId }, createdAt: timestampOf(Date.now()) }
    const ids = await uow.webhookEndpoints.fanOut(messageOf(event), timestampOf(Date.now()))
    for (const deliveryId of ids) await uow.jobs.enqueue('webhooks.deliver', { deliveryId, attempt: 1 })
    return ids
  })

describe('a message', () => {
  it("arrives signed, as the specification's own library verifies, and is logged", async () => {
    const { id, secret, receiver } = await endpointAt((_, response) => response.end('thanks\0 a lot'))
    const ids = await ping(id)
    const delivery = await deliveryOnce(ids, each => each.state === 'delivered')
    const got = firstOf(receiver)
    expect(verify(got, secret)).toMatchObject({ type: 'ping', data: {} })
    expect(got).toMatchObject({ id: delivery.messageId, body: delivery.body })
    expect(delivery).toMatchObject({ attemptCount: 1, lastStatus: 200, lastError: null, nextAttemptAt: null })
    expect(delivery.attempts).toEqual([
      {
        number: 1,
        startedAt: expect.any(String),
        durationMs: expect.any(Number),
        status: 200,
        error: null,
        answer: 'thanks  a lot',
      },
    ])
  })

  it('tells of what happened, once it is committed', async () => {
    const { receiver, secret } = await endpointAt(204, ['project.created', 'project.deleted'])
    const { projects } = backend.as(admin.accessToken)
    const { id } = await projects.create({ title: 'Lamp', body: '' })
    await projects.delete({ id })
    await receiver.count(2)
    const data = { project_id: id, user_id: admin.userId }
    const delivered = receiver.received.map(each => verify(each, secret))
    expect(delivered).toContainEqual({ type: 'project.created', timestamp: expect.any(String), data })
    expect(delivered).toContainEqual({ type: 'project.deleted', timestamp: expect.any(String), data })
  })

  it('goes to those who asked for its type, to those who asked for all, and never to who is off', async () => {
    const all = await endpointAt(204, [])
    const some = await endpointAt(204, ['project.created', 'project.deleted'])
    const others = await endpointAt(204, ['event.created'])
    const off = await endpointAt(204, [])
    await api().update({ id: off.id, enabled: false })
    await happen(1_000_001, 'project.created')
    await some.receiver.count(1)
    // It may hear of who was registered for these tests as well.
    const isThere = () => all.receiver.received.some(each => each.id === 'msg_1000001')
    for (let count = 1; !isThere(); count++) await all.receiver.count(count)
    await api().update({ id: all.id, eventTypes: ['user.unbanned'] })
    expect(JSON.parse(firstOf(some.receiver).body)).toMatchObject({
      type: 'project.created',
      data: { project_id: 7, user_id: admin.userId },
    })
    expect((await api().listDeliveries({ id: others.id })).items).toEqual([])
    expect((await api().listDeliveries({ id: off.id })).items).toEqual([])
  })

  it('of an event that is dispatched twice goes out once', async () => {
    const { id, receiver } = await endpointAt(204, ['project.created'])
    expect((await happen(1_000_002, 'project.created')).length).toBeGreaterThan(0)
    expect(await happen(1_000_002, 'project.created')).toEqual([])
    await receiver.count(1)
    expect((await api().listDeliveries({ id })).items).toHaveLength(1)
  })
})

it('an endpoint that is deleted while an event is handed out fails nothing: the others get it', async () => {
  const [gone] = [await endpointAt(), await endpointAt()]
  await inDatabase(backend, async client => {
    await client.query('begin')
    await client.query('delete from webhook_endpoints where id = $1', [gone.id])
    const message = { messageId: 'msg_race', eventType: 'user.unbanned', body: '{}' } as const
    const handedOut = wired()(uow => uow.webhookEndpoints.fanOut(message, timestampOf(Date.now())))
    await untilLockIsAwaited(backend)
    await client.query('commit')
    await handedOut
  })
  const reached = await rowsOf(backend, `select endpoint_id from webhook_deliveries where message_id = 'msg_race'`)
  const asking = `select id as endpoint_id from webhook_endpoints where disabled_at is null and 'user.unbanned' = any(event_types)`
  expect(reached).toEqual(expect.arrayContaining(await rowsOf(backend, asking)))
})

describe('a receiver that fails', () => {
  it('is asked ten times over three days under one webhook-id, and then no more', async () => {
    const { id, secret, receiver } = await endpointAt(500)
    const ids = await ping(id)
    const waits: number[] = []
    for (let attempt = 1; attempt < 10; attempt++) {
      const { nextAttemptAt, attempts } = await deliveryOnce(ids, each => each.attemptCount === attempt)
      const [job] = await rowsOf(
        backend,
        `select extract(epoch from start_after - created_on)::float8 as wait from pgboss.job
         where name = 'webhooks.retry' and data->'payload' = $1::jsonb`,
        [JSON.stringify({ deliveryId: ids.deliveryId, attempt: attempt + 1 })],
      )
      waits.push(Number(Object(job).wait))
      const started = Date.parse(attempts.at(-1)?.startedAt ?? '')
      expect(Date.parse(nextAttemptAt ?? '') - started).toBeGreaterThanOrEqual(5_000)
      await bringForward()
    }
    const failed = await deliveryOnce(ids, each => each.state === 'failed')
    expect(failed.attempts.map(each => [each.number, each.status, each.error])).toEqual(
      Array.from({ length: 10 }, (_, at) => [at + 1, 500, 'status']),
    )
    const hours = waits.reduce((sum, wait) => sum + wait, 0) / 3600
    expect(hours).toBeGreaterThan(75)
    expect(hours).toBeLessThan(84)
    expect(new Set(receiver.received.map(each => each.id)).size).toBe(1)
    expect(receiver.received.every(each => isAuthentic(each, secret))).toBe(true)
    expect((await api().get({ id })).failingSince).not.toBeNull()
  })

  it('and asks to be left alone is left alone', async () => {
    const { id } = await endpointAt((_, response) => response.writeHead(503, { 'retry-after': '7200' }).end())
    const begun = Date.now()
    const { nextAttemptAt } = await deliveryOnce(await ping(id), each => each.attemptCount === 1)
    expect(Date.parse(nextAttemptAt ?? '') - begun).toBeGreaterThanOrEqual(7_200_000)
  })

  // Seen to fail without the sweep's step: the delivery waits for a job that is not there.
  it('and whose job is gone is asked again by the hourly sweep', async () => {
    const { id, receiver } = await endpointAt()
    const { id: deliveryId } = await api().ping({ id })
    await deliveryOnce({ id, deliveryId }, each => each.state === 'delivered')
    const due = (span: string) =>
      rowsOf(
        backend,
        `update webhook_deliveries set state = 'pending', settled_at = null,
        next_attempt_at = now() - $2::interval where id = $1`,
        [deliveryId, span],
      )
    await due('61 minutes')
    await wired()(uow => uow.jobs.enqueue('maintenance.sweep', {}))
    await receiver.count(2)
    expect(receiver.received[1]?.id).toBe(receiver.received[0]?.id)
    await deliveryOnce({ id, deliveryId }, each => each.state === 'delivered' && each.attemptCount === 2)
  })

  it('and comes back gets events again, and counts as failing no longer', async () => {
    const { id, receiver } = await endpointAt(503)
    const ids = await ping(id)
    await deliveryOnce(ids, each => each.attemptCount === 1)
    expect((await api().get({ id })).failingSince).not.toBeNull()
    receiver.answer = 204
    await bringForward()
    await deliveryOnce(ids, each => each.state === 'delivered')
    expect((await api().get({ id })).failingSince).toBeNull()
  })

  it('for five days is switched off, which the audit trail says and an ADMIN is mailed', async () => {
    const { id, receiver } = await endpointAt(500)
    const ids = await ping(id)
    await deliveryOnce(ids, each => each.attemptCount === 1)
    await longAgo(id, 'failing_since', '5 days')
    await bringForward()
    await deliveryOnce(ids, each => each.state === 'failed')
    expect(await api().get({ id })).toMatchObject({ disabledReason: 'failing' })
    const { items } = await backend.as(admin.accessToken).audit.list({ action: 'webhook_endpoint.disabled' })
    expect(items[0]?.details).toMatchObject({ endpointId: id, reason: 'failing' })
    const mail = await backend.mailTo(admin.email, 'A webhook of Atelier was switched off')
    expect(mail.text).toContain(`Webhook ${id} to ${new URL(receiver.url).origin} gets no more messages.`)
    expect(mail.text).not.toContain('/hook')
  })

  it('with 410 Gone is switched off at once; what waits for it ends without being sent', async () => {
    const { id, receiver } = await endpointAt(500)
    const waiting = await ping(id)
    await deliveryOnce(waiting, each => each.attemptCount === 1)
    receiver.answer = 410
    const gone = await ping(id)
    expect(await deliveryOnce(gone, each => each.state === 'failed')).toMatchObject({ lastStatus: 410 })
    expect(await api().get({ id })).toMatchObject({ disabledReason: 'gone' })
    await bringForward()
    const ended = await deliveryOnce(waiting, each => each.state === 'failed')
    expect(ended).toMatchObject({ lastError: 'endpoint_disabled', attemptCount: 1 })
    expect(receiver.received).toHaveLength(2)
    expect(await api().update({ id, enabled: true })).toMatchObject({ disabledAt: null, failingSince: null })
  })

  it.each<[string, Reaction, object]>([
    [
      'redirects inward',
      (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
      { lastStatus: 302, lastError: 'status' },
    ],
    ['hangs up', request => void request.socket.destroy(), { lastStatus: null, lastError: 'no_connection' }],
    [
      'speaks no HTTP',
      request => void request.socket.end('220 mail ESMTP\r\n'),
      { lastStatus: null, lastError: 'broken_answer' },
    ],
  ])('because it %s is written down as such', async (_, answer, expected) => {
    const { id } = await endpointAt(answer)
    const ids = await ping(id)
    expect(await deliveryOnce(ids, each => each.attemptCount === 1)).toMatchObject(expected)
  })

  // Fails with one queue for all: the first eight that hang are waited for before the next one is called.
  it('by hanging holds up no other endpoint', async () => {
    const [hanging, good] = [await endpointAt(500), await endpointAt()]
    await deliveryOnce(await ping(hanging.id), each => each.attemptCount === 1)
    hanging.receiver.answer = () => {}
    for (let at = 0; at < 20; at++) await ping(hanging.id)
    for (let at = 0; at < 20; at++) await ping(good.id)
    await good.receiver.count(20)
    const { items } = await api().listDeliveries({ id: hanging.id, limit: 100 })
    expect(items.map(each => each.attemptCount)).toEqual([...Array.from({ length: 20 }, () => 0), 1])
    await hanging.receiver.count(2)
    await api().update({ id: hanging.id, enabled: false })
    hanging.receiver.hangUp()
  })

  it('with a huge answer leaves 1,024 bytes of it', async () => {
    const { id } = await endpointAt((_, response) => response.writeHead(500).end('ö\u0007'.repeat(5_000_000)))
    const ids = await ping(id)
    const [attempt] = (await deliveryOnce(ids, each => each.attemptCount === 1)).attempts
    expect(Buffer.byteLength(attempt?.answer ?? '')).toBeLessThanOrEqual(1_026)
    expect(attempt?.answer).toMatch(/^(?:ö )+\uFFFD?$/)
  })
})

describe('a secret', () => {
  it('is rotated with a day on which both sign', async () => {
    const { id, secret: old, receiver } = await endpointAt()
    const { secret, signedTwiceUntil } = await api().rotateSecret({ id })
    expect(Date.parse(signedTwiceUntil ?? '') - Date.now()).toBeGreaterThan(86_300_000)
    await deliveryOnce(await ping(id), each => each.state === 'delivered')
    await longAgo(id, 'previous_secret_until', '1 day')
    await deliveryOnce(await ping(id), each => each.state === 'delivered')
    const authentic = receiver.received.map(each => [isAuthentic(each, secret), isAuthentic(each, old)])
    expect(authentic).toEqual([
      [true, true],
      [true, false],
    ])
  })

  it('lies sealed in the database, and is in no other answer', async () => {
    const { id, secret } = await endpointAt()
    const [row] = await rowsOf(backend, 'select * from webhook_endpoints where id = $1', [id])
    expect(JSON.stringify(row)).not.toContain(secret.slice('whsec_'.length))
    const answers = [await api().get({ id }), await api().list({}), await api().update({ id, description: 'x' })]
    expect(JSON.stringify(answers)).not.toContain('whsec_')
  })

  it('that can no longer be opened fails the attempt, and a new one mends it', async () => {
    const { id, receiver } = await endpointAt()
    await rowsOf(backend, "update webhook_endpoints set sealed_secret = 'v1.AAAA' where id = $1", [id])
    const ids = await ping(id)
    const failed = await deliveryOnce(ids, each => each.attemptCount === 1)
    expect(failed).toMatchObject({ state: 'pending', lastError: 'secret_unreadable' })
    const { secret } = await api().rotateSecret({ id })
    await api().replayDelivery(ids)
    await deliveryOnce(ids, each => each.state === 'delivered')
    expect(isAuthentic(firstOf(receiver), secret)).toBe(true)
  })
})

describe('a replay', () => {
  it('of one delivery sends the same again, at once, with the schedule from its start', async () => {
    const { id, receiver } = await endpointAt(500)
    const ids = await ping(id)
    await deliveryOnce(ids, each => each.attemptCount === 1)
    await api().replayDelivery(ids)
    const again = await deliveryOnce(ids, each => each.attemptCount === 2)
    const wait = Date.parse(again.nextAttemptAt ?? '') - Date.parse(again.attempts.at(-1)?.startedAt ?? '')
    expect(wait).toBeLessThan(60_000)
    receiver.answer = 204
    await api().replayDelivery(ids)
    await deliveryOnce(ids, each => each.state === 'delivered')
    await api().replayDelivery(ids)
    await receiver.count(4)
    expect(new Set(receiver.received.map(each => each.id + each.body)).size).toBe(1)
  })

  it('since a moment takes up all, or what was not taken, in steps, and what was missed while it was off', async () => {
    const { id, receiver } = await endpointAt()
    await api().update({ id, eventTypes: ['event.deleted'] })
    const since = new Date(Date.now() - 60_000).toISOString()
    const before = await endpointAt()
    await rowsOf(
      backend,
      `insert into outbox (type, aggregate_id, payload, stream_seq)
       select 'event.deleted', n, '{"eventId": 1}', -n from generate_series(1, 230) n`,
    )
    await api().replaySince({ id, since })
    await receiver.count(230)
    await allDelivered(id)
    await api().replaySince({ id, since, include: 'undelivered' })
    await rowsOf(backend, "update webhook_deliveries set state = 'failed' where endpoint_id = $1 and id % 2 = 0", [id])
    await api().replaySince({ id, since, include: 'undelivered' })
    await receiver.count(345)
    await allDelivered(id)
    await api().replaySince({ id, since })
    await receiver.count(575)
    expect(new Set(receiver.received.map(each => each.id)).size).toBe(230)
    expect((await api().listDeliveries({ id: before.id })).items).toEqual([])
  })
})

it('S33: a name that resolves to the inside is not connected to, unless loopback is allowed', async () => {
  await using strict = await testBackend({ OUTSIDE_ALLOW_LOOPBACK: 'false' })
  const boss = await createPerson(strict, { role: 'ADMIN' })
  const hooks = strict.as(boss.accessToken).webhookEndpoints
  const { id } = await hooks.create({ url: 'http://localhost:8080/hook' })
  const { id: deliveryId } = await hooks.ping({ id })
  for (;;) {
    const { attempts } = await hooks.getDelivery({ id, deliveryId })
    if (attempts.length === 0) continue
    expect(attempts[0]).toMatchObject({ status: null, error: 'refused_address' })
    break
  }
})

it('a delivery is what verifyWebhook of the SDK accepts, with its fields typed, and no changed byte is', async () => {
  const { id, secret, receiver } = await endpointAt(204, ['project.created'])
  const maker = await createPerson(backend)
  const project = await backend.as(maker.accessToken).projects.create({ title: 'Lamp', body: '' })
  await receiver.count(1)
  const { id: messageId, timestamp, signature, body } = firstOf(receiver)
  const headers = { 'webhook-id': messageId, 'webhook-timestamp': String(timestamp), 'webhook-signature': signature }
  const request = (text: string) => new Request(receiver.url, { method: 'POST', headers, body: text })
  const { payload } = await verifyWebhook(request(body), secret)
  expect(payload.type === 'project.created' && payload.data).toEqual({ project_id: project.id, user_id: maker.userId })
  await expect(verifyWebhook(request(body.replace('project', 'Project')), secret)).rejects.toThrow('signature')
  await allDelivered(id)
})
