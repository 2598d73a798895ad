import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from 'pg'
import { createClient } from '../../src/connection/clients.ts'

/** One connection for as long as the work takes. */
export async function asAdmin<T>(url: string, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = createClient({ connectionString: url })
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

/**
 * Drops a database once its connections are closed. A pool tells that it has ended a little before its connections
 * have: cutting those raises an error without a listener, so force comes only after ten seconds of waiting.
 */
export async function dropDatabase(admin: Client, name: string): Promise<void> {
  for (let attempt = 0; attempt < 1_000; attempt += 1) {
    const { rows } = await admin.query('select 1 from pg_stat_activity where datname = $1 limit 1', [name])
    if (rows.length === 0) break
    await wait(10)
  }
  await admin.query(`drop database if exists ${name} with (force)`)
}

export function urlOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${database}`
  return url.href
}
