import { createDatabase } from '@atelier/db'
import { OneStatement } from '../src/connection/one-statement.ts'
import type { UnitOfWork } from '@atelier/domain'
import type { EventFields } from '@atelier/domain/events'
import { CompiledQuery, sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import {
  aProject,
  backend,
  holdAccount,
  origin,
  outcomes,
  register,
  transactorOn,
  untilSomebodyWaits,
} from './_backend.ts'
import { proxyTo } from './_proxy.ts'
import { connect } from './_sql.ts'

const fields: EventFields = {
  date: '2031-05-01',
  time: '8pm',
  venue: 'Hall',
  address: '1 Quay Street',
  title: null,
  description: null,
  descriptionHtml: null,
  imageUrl: null,
  imageAssetId: null,
  capacity: null,
  schedule: { startsWall: null, endsWall: null, timezone: null, startsAt: null, endsAt: null },
  canceledAt: null,
}
const isOneStatement = true
const insertOf = (ownerId: number) => (uow: UnitOfWork) =>
  uow.events.insert(ownerId, fields, uow.outbox.prepare('event.created', { userId: ownerId }))

it('writes a record and the outbox row of its event, without a transaction around them', async () => {
  await using h = await backend()
  const { user } = await register(h.transact)
  const { id } = await h.transact(insertOf(user.id), { isOneStatement })
  const rows = await h.database.reads
    .selectFrom('outbox')
    .select(['type', 'aggregate_id', 'payload', 'request_id'])
    .execute()
  const payload = { eventId: id, userId: user.id }
  expect(rows).toEqual([{ type: 'event.created', aggregate_id: id, payload, request_id: origin.requestId }])
})

it('writes neither when one of them is refused', async () => {
  await using h = await backend()
  const writing = h.transact(insertOf(987_654), { isOneStatement })
  await expect(writing).rejects.toMatchObject({ constraint: 'events_owner_id_fkey' })
  const { reads } = h.database
  expect(await reads.selectFrom('outbox').select('id').execute()).toEqual([])
  expect(await reads.selectFrom('events').select('id').execute()).toEqual([])
})

it('refuses a second statement, and events that invalidate cached answers', async () => {
  await using h = await backend()
  const { user } = await register(h.transact)
  const two = h.transact(
    async uow => {
      await uow.projects.insert(aProject(user.id))
      await uow.projects.insert(aProject(user.id))
    },
    { isOneStatement },
  )
  await expect(two).rejects.toThrow('isOneStatement')
  const poster = h.transact(async uow => uow.outbox.prepare('poster.created', {}), { isOneStatement })
  await expect(poster).rejects.toThrow('poster.created invalidates cached answers')
  // The connections are as good as before.
  await Promise.all(Array.from({ length: 25 }, () => h.transact(insertOf(user.id), { isOneStatement })))
})

it('does not know the outcome when a connection of its own is lost before the answer', async () => {
  await using h = await backend()
  const { id } = await register(h.transact)
  await using proxy = await proxyTo(h.url)
  await using database = createDatabase({ url: proxy.url, writeClients: 0 })
  const release = await holdAccount(h, id)
  const waiting = transactorOn(database).transact(origin)(uow => uow.accounts.lock(id), { isOneStatement })
  const counted = outcomes([waiting])
  await untilSomebodyWaits(h)
  proxy.cut()
  expect(await counted).toEqual({ OUTCOME_UNKNOWN: 1 })
  await release()
})

describe('a connection that such statements share', () => {
  /** Runs `text` as a statement of its own among those that share a connection. */
  async function alone(database: Parameters<typeof OneStatement.on>[0], text: string): Promise<void> {
    const tx = await OneStatement.on(database, false)
    try {
      await tx.run(CompiledQuery.raw(text))
      await tx.commitWith([])
    } finally {
      await tx.rollback()
    }
  }

  it('carries those of many callers at once', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    const before = h.database.pool.total
    const made = await Promise.all(Array.from({ length: 32 }, () => h.transact(insertOf(user.id), { isOneStatement })))
    expect(new Set(made.map(({ id }) => id)).size).toBe(32)
    expect(h.database.pool.total).toBe(before)
  })

  it('lets a statement go that waits for a lock, so that those behind it do not wait', async () => {
    await using h = await backend({ writeClients: 1 })
    const { id, user } = await register(h.transact)
    const release = await holdAccount(h, id)
    const waiting = h.transact(uow => uow.accounts.lock(id), { isOneStatement })
    await h.transact(insertOf(user.id), { isOneStatement })
    await release()
    expect(await outcomes([waiting])).toEqual({ done: 1 })
  })

  it('has one statement at a time where each takes long, so that commits wait for a slow disk side by side', async () => {
    await using h = await backend({ writeClients: 1 })
    for (let round = 0; round < 8; round += 1) await alone(h.database, 'select pg_sleep(0.03)')
    const [first, second] = [await h.database.leaseShared(), await h.database.leaseShared()]
    expect([first !== undefined, second]).toEqual([true, undefined])
    first?.release(false)
  })

  it('is lost for all of its callers alike, and opened anew for the next', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    await using proxy = await proxyTo(h.url)
    await using database = createDatabase({ url: proxy.url, writeClients: 1 })
    const transact = transactorOn(database).transact(origin)
    await transact(insertOf(user.id), { isOneStatement })
    const waiting = outcomes([alone(database, 'select pg_sleep(60)'), transact(insertOf(user.id), { isOneStatement })])
    const sleeps = sql<boolean>`exists (
      select from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep')`
    const sleeping = () => h.database.reads.selectNoFrom(sleeps.as('sleeps')).executeTakeFirst()
    await expect.poll(sleeping).toEqual({ sleeps: true })
    proxy.cut()
    expect(await waiting).toEqual({ OUTCOME_UNKNOWN: 2 })
    expect((await transact(insertOf(user.id), { isOneStatement })).id).toBeGreaterThan(0)
  })

  it('is left when the server takes no writes, and that is no unknown outcome', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    await using server = await connect(h.url)
    const name = new URL(h.url).pathname.slice(1)
    const readOnly = (value: 'on' | 'off') =>
      server.query(`alter database ${name} set default_transaction_read_only = ${value}`)
    await using database = createDatabase({ url: h.url, writeClients: 1 })
    const transact = transactorOn(database).transact(origin)
    await readOnly('on')
    const refused = transact(insertOf(user.id), { isOneStatement })
    await expect(refused).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' })
    await readOnly('off')
    expect((await transact(insertOf(user.id), { isOneStatement })).id).toBeGreaterThan(0)
  })
})
