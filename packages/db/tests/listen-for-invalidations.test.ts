import { testDatabase } from '@atelier/db/testing'
import { Client } from 'pg'
import { expect, it } from 'vitest'
import { listenForInvalidations } from '../src/listen-for-invalidations.ts'
import { backend } from './_backend.ts'

function listener() {
  const heard: string[] = []
  return {
    heard,
    invalidate: (tags: readonly string[]) => void heard.push(...tags),
    up: () => void heard.push('up'),
    down: () => void heard.push('down'),
  }
}

it('tags are published when their transaction commits, and never when it does not', async () => {
  await using h = await backend()
  const ear = listener()
  await using _ = listenForInvalidations(h.url, ear)
  await expect.poll(() => ear.heard).toEqual(['up'])
  const failed = h.transact(async uow => {
    await uow.cache.invalidate(['product:1'])
    throw new Error('not this time')
  })
  await expect(failed).rejects.toThrow('not this time')
  await h.transact(async uow => {
    await uow.cache.invalidate(['product:2', 'list:products'])
    await uow.cache.invalidate(['product:2', 'list:products'])
  })
  await expect.poll(() => ear.heard).toEqual(['up', 'product:2', 'list:products'])
})

it('more tags than fit into one message are all tags', async () => {
  await using h = await backend()
  const ear = listener()
  await using _ = listenForInvalidations(h.url, ear)
  await expect.poll(() => ear.heard).toEqual(['up'])
  const many = Array.from({ length: 1_000 }, (__, index) => `product:${index}` as const)
  await h.transact(uow => uow.cache.invalidate(many))
  await expect.poll(() => ear.heard).toEqual(['up', 'all'])
})

it('a lost connection is reported, and made anew', async () => {
  await using database = await testDatabase()
  const ear = listener()
  await using _ = listenForInvalidations(database.url, ear)
  await expect.poll(() => ear.heard).toEqual(['up'])
  const admin = new Client({ connectionString: database.url })
  await admin.connect()
  await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'atelier-cache'
    and datname = current_database()`)
  await admin.end()
  await expect.poll(() => ear.heard).toEqual(['up', 'down', 'up'])
})
