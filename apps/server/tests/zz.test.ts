import { testDatabase } from '@atelier/db/testing'
import { Client } from 'pg'
import { expect, test } from 'vitest'

test('works', async () => {
  await using db = await testDatabase()
  const c = new Client(db.url)
  await c.connect()
  expect((await c.query('select count(*)::int n from accounts')).rows).toEqual([{ n: 0 }])
  await c.end()
})
