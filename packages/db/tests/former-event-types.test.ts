import { migrateDown, migrateUp } from '@atelier/db'
import { expect, inject, it } from 'vitest'
import { scratch } from '../dev/drift/scratch.ts'
import { migrations } from '../migrations/index.ts'
import { backend } from './_backend.ts'
import { connect } from './_sql.ts'

const renaming = '20261129T2305Z-rename-deletion-events'
const now = '2026-03-01T09:00:00.000000Z'
const subscribe = (...types: readonly string[]) =>
  `insert into webhook_endpoints (url, sealed_secret, event_types) values ('', '', '{${types.join(',')}}')`

it('renames the deletion events of stored subscriptions, up and down', async () => {
  await using database = await scratch(inject('postgres').adminUrl)
  const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < renaming))
  const upTo = Object.fromEntries(Object.entries(migrations).filter(([name]) => name <= renaming))
  await migrateUp(database.url, before)
  await using sql = await connect(database.url)
  await sql.query(subscribe('offer.created', 'offer.removed', 'project.deleted', 'sub_category.removed'))
  await sql.query(subscribe())
  await sql.query(`insert into webhook_deliveries (endpoint_id, message_id, event_type, body, next_attempt_at)
    values (1, 'm', 'offer.removed', '', now())`)
  const stored = () => sql.query('select event_types from webhook_endpoints order by id')

  await migrateUp(database.url, upTo)
  expect(await stored()).toEqual([
    { event_types: ['offer.created', 'offer.deleted', 'project.deleted', 'sub_category.deleted'] },
    { event_types: [] },
  ])
  expect(await sql.query('select event_type from webhook_deliveries')).toEqual([{ event_type: 'offer.removed' }])

  await migrateDown(database.url, upTo)
  expect(await stored()).toEqual([
    { event_types: ['offer.created', 'offer.removed', 'project.deleted', 'sub_category.removed'] },
    { event_types: [] },
  ])
})

it('delivers an event to subscriptions to its former and its present name', async () => {
  await using h = await backend()
  await using sql = await connect(h.url)
  await sql.query(subscribe('product.removed'))
  await sql.query(subscribe('product.deleted'))
  await sql.query(subscribe('offer.deleted'))
  const send = (eventType: string) =>
    h.transact(uow => uow.webhookEndpoints.fanOut({ messageId: eventType, eventType, body: '{}' }, now))
  expect(await send('product.deleted')).toHaveLength(2)
  // A process of the previous release writes the former name.
  expect(await send('product.removed')).toHaveLength(2)
  expect(await h.transact(uow => uow.webhookEndpoints.isAnyAsking(['product.deleted']))).toBe(true)
  expect(await sql.query('select distinct event_type from webhook_deliveries order by 1')).toEqual([
    { event_type: 'product.deleted' },
    { event_type: 'product.removed' },
  ])
})
