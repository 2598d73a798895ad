import { migrateUp } from '@atelier/db'
import { seedCatalog } from '@atelier/db/catalog-seed'
import { fillPeople, fillShop, usualProducts, withClient } from './data.ts'
import { fillLeanTables } from './lean-tables.ts'
import type { Reference } from './reference.ts'

/** Our tables and the peers' tables, with the same rows. The seed is one transaction. */
export async function fillDatabase(url: string, products: number): Promise<void> {
  await migrateUp(url)
  await seedCatalog(url, { products })
  const isEmpty = await withClient(
    url,
    async client => (await client.query('select from accounts limit 1')).rowCount === 0,
  )
  if (isEmpty) await fillPeople(url)
  await fillLeanTables(url)
  await fillShop(url)
}

/** A database for each server of ours, so that each handles its own outbox; the peers share the first. */
export async function fillDatabases(url: string, names: readonly string[], reference?: Reference) {
  await fillDatabase(url, usualProducts)
  const urls = new Map<string, string>()
  for (const name of names) urls.set(name, await createDatabase(url, name, { copy: true }))
  if (reference) {
    const { name } = reference.server
    const own = await createDatabase(url, name)
    reference.fill(own, usualProducts)
    await fillPeople(own)
    await withClient(own, client => client.query('vacuum analyze'))
    urls.set(name, own)
  }
  return urls
}

/** The address of a database of the cluster, made unless it is there: empty, or as a copy of the one at `url`. */
export async function createDatabase(url: string, name: string, { copy = false } = {}): Promise<string> {
  const { pathname } = new URL(url)
  const own = Object.assign(new URL(url), { pathname: `/${name}` }).href
  // A database that is copied must have no connections, so the statement runs in another.
  const maintenance = Object.assign(new URL(url), { pathname: '/template1' }).href
  await withClient(copy ? maintenance : url, async client => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    const template = copy ? ` template "${pathname.slice(1)}"` : ''
    if (rowCount === 0) await client.query(`create database "${name}"${template}`)
  })
  return own
}
