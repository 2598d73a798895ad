import { randomBytes } from 'node:crypto'
import type { Client } from 'pg'
import { inject } from 'vitest'
import { asAdmin, dropDatabase, urlOf } from './embedded/admin.ts'
import { migrateUp } from '../src/migrate.ts'

/** The throwaway server of a test run, as its global set-up provides it. */
export interface TestPostgres {
  readonly adminUrl: string
  /** A migrated database without connections. */
  readonly template: string
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgres: TestPostgres
  }
}

export interface TestDatabase extends AsyncDisposable {
  readonly url: string
  readonly name: string
}

/** A migrated database for one test file or one test: `await using db = await testDatabase()`. Takes about 20 ms. */
export function testDatabase(): Promise<TestDatabase> {
  const { template } = testServer()
  return createDatabase(`template ${template} strategy file_copy`)
}

/** A database without any table, to test migrations on. */
export function emptyDatabase(): Promise<TestDatabase> {
  return createDatabase('template template0')
}

/** Makes the template all test databases are copied from; called once a run. */
export async function makeTemplate(adminUrl: string): Promise<TestPostgres> {
  const template = 'atelier_template'
  await asTester(adminUrl, async admin => {
    await admin.query(`create database ${template}`)
    await migrateUp(urlOf(adminUrl, template))
    await admin.query(`alter database ${template} with is_template true allow_connections false`)
  })
  return { adminUrl, template }
}

function testServer(): TestPostgres {
  const given = inject('postgres')
  if (!given)
    throw new Error('Test databases need the global set-up apps/server/tests/_services.ts in the vitest project')
  return given
}

async function createDatabase(how: string): Promise<TestDatabase> {
  const { adminUrl } = testServer()
  const name = `test_${randomBytes(6).toString('hex')}`
  await asTester(adminUrl, admin => admin.query(`create database ${name} ${how}`))
  return {
    url: urlOf(adminUrl, name),
    name,
    [Symbol.asyncDispose]: () => asTester(adminUrl, admin => dropDatabase(admin, name)),
  }
}

/** Refuses a server that is not a throwaway one, so that tests touch no other database. */
function asTester<T>(adminUrl: string, work: (admin: Client) => Promise<T>): Promise<T> {
  return asAdmin(adminUrl, async admin => {
    const { rows } = await admin.query<{ cluster_name: string }>('show cluster_name')
    if (rows[0]?.cluster_name === 'atelier-throwaway') return work(admin)
    throw new Error('Tests run only on the server their own set-up started')
  })
}
