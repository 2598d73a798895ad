import { createDatabase } from '@atelier/db'
import type { UnitOfWork } from '@atelier/domain'
import type { EventFields } from '@atelier/domain/events'
import { expect, it } from 'vitest'
import { aProject, backend, origin, outcomes, register, transactorOn, untilSomebodyWaits } from './_backend.ts'
import { proxyTo } from './_proxy.ts'

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

it('does not know the outcome when its connection is lost before the answer', async () => {
  await using h = await backend()
  const { id } = await register(h.transact)
  await using proxy = await proxyTo(h.url)
  await using database = createDatabase({ url: proxy.url })
  const held = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  const holder = h.transact(async uow => {
    await uow.accounts.lock(id)
    held.resolve()
    await release.promise
  })
  await held.promise
  const waiting = transactorOn(database).transact(origin)(uow => uow.accounts.lock(id), { isOneStatement })
  const counted = outcomes([waiting])
  await untilSomebodyWaits(h)
  proxy.cut()
  expect(await counted).toEqual({ OUTCOME_UNKNOWN: 1 })
  release.resolve()
  await holder
})
