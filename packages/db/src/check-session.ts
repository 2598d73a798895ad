import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { createClient } from './connection/clients.ts'
import { translate } from './pg-errors.ts'

/** What a connection keeps of what this server relies on. */
export interface SessionChecks {
  /** Settings of the start packet: time-outs, read-only, plans. False: a pooler refused or dropped them. */
  readonly keepsSettings: boolean
  /** A notification to itself arrives, as cache invalidations and new events must. */
  readonly hearsNotifications: boolean
  /** Dates and times as the parsers read them. */
  readonly speaksUtc: boolean
}

const probe = 1_987
const patienceMs = 1_000

/** Asks a URL what its sessions keep. @throws DATABASE_UNAVAILABLE */
export async function checkSession(url: string): Promise<SessionChecks> {
  try {
    const keepsSettings = await keeps(url)
    const [hearsNotifications, isUtc] = await withClient(url, {}, async client => [
      await hears(client, url),
      await speaksUtc(client),
    ])
    return { keepsSettings, hearsNotifications, speaksUtc: isUtc }
  } catch (error) {
    throw translate(error)
  }
}

const keeps = (url: string): Promise<boolean> =>
  withClient(url, { lock_timeout: probe }, async client => {
    const { rows } = await client.query<{ lock_timeout: string }>('show lock_timeout')
    return rows[0]?.lock_timeout === `${probe}ms`
  }).catch((error: unknown) => {
    if (isRefusedParameter(error)) return false
    throw error
  })

async function withClient<T>(
  url: string,
  more: { readonly lock_timeout?: number },
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = createClient({
    connectionString: url,
    application_name: 'atelier-check',
    connectionTimeoutMillis: 2_000,
    query_timeout: 5_000,
    ...more,
  })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The notice comes from a second client: a pooler may lend both the one connection that listens. */
async function hears(client: Client, url: string): Promise<boolean> {
  const channel = `atelier_check_${randomUUID().replaceAll('-', '')}`
  const { promise, resolve } = Promise.withResolvers<boolean>()
  client.on('notification', () => resolve(true))
  await client.query(`listen ${channel}`)
  await withClient(url, {}, other => other.query(`select pg_notify('${channel}', '')`))
  const timer = setTimeout(resolve, patienceMs, false)
  const heard = await promise
  clearTimeout(timer)
  return heard
}

async function speaksUtc(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ zone: string; style: string }>(
    `select current_setting('timezone') as zone, current_setting('datestyle') as style`,
  )
  return /^(?:UTC|Etc\/UTC|GMT)$/.test(rows[0]?.zone ?? '') && rows[0]?.style.startsWith('ISO') === true
}

/** PgBouncer up to 1.19 refuses what it does not know: protocol violation, `unsupported startup parameter`. */
const isRefusedParameter = (error: unknown): boolean =>
  error instanceof Error && /unsupported startup parameter/.test(error.message)
