/* oxlint-disable vitest/no-conditional-expect, vitest/expect-expect, vitest/valid-title -- the tests are written as tables; this plays them */
import { expect, test } from 'vitest'
import { inDatabase } from './_people.ts'
import type { Sending, TestServer } from './_server.ts'

/** One request and everything that must follow from it. */
interface Scenario<W> {
  /** Begins with the status it proves. */
  readonly name: `${number} ${string}`
  readonly request:
    | readonly [method: string, path: string, sending?: Sending]
    | ((world: W) => readonly [string, string, Sending?])
  /** What the body holds, at least; a text is that text. */
  readonly body?: string | object
  /** Of an error: its code and its message. */
  readonly error?: readonly [code: string, message?: string]
  readonly headers?: Readonly<Record<string, string | RegExp | null>>
  /** `none`: no row of any table differs afterwards. */
  readonly effects?: 'none' | ((world: W, response: Response) => Promise<void>)
}

/** Makes a test of each scenario. `world` is asked when the test runs. */
export function scenarios<W extends { readonly server: TestServer }>(
  world: () => W,
  table: readonly Scenario<W>[],
): void {
  for (const scenario of table) test(scenario.name, () => play(scenario, world()))
}

async function play<W extends { readonly server: TestServer }>(scenario: Scenario<W>, world: W): Promise<void> {
  const { server } = world
  const [method, path, sending] = typeof scenario.request === 'function' ? scenario.request(world) : scenario.request
  const before = scenario.effects === 'none' ? await fingerprint(server) : undefined
  const response = await server.send(method, path, sending)
  const text = await response.clone().text()
  expect(`${response.status} ${text}`).toMatch(new RegExp(`^${Number.parseInt(scenario.name, 10)} `))
  if (scenario.error) {
    const [code, message] = scenario.error
    const { error } = JSON.parse(text)
    expect(error).toMatchObject({ code, status: response.status, ...(message === undefined ? {} : { message }) })
    expect(error.request_id).toBe(response.headers.get('x-request-id'))
  }
  if (typeof scenario.body === 'string') expect(text).toBe(scenario.body)
  else if (scenario.body) expect(JSON.parse(text)).toMatchObject(scenario.body)
  for (const [name, value] of Object.entries(scenario.headers ?? {})) {
    if (value instanceof RegExp) expect(response.headers.get(name)).toMatch(value)
    else expect(response.headers.get(name)).toBe(value)
  }
  if (before !== undefined) expect(await fingerprint(server)).toEqual(before)
  else if (typeof scenario.effects === 'function') await scenario.effects(world, response)
}

/**
 * What jobs and the dispatcher of the outbox write in their own time; that none was made by the request is seen by the
 * queue and the outbox themselves.
 */
const ofJobs = ['link_tokens', 'mail_messages', 'outbox_consumers', 'outbox_stream']

/** The contents of every table, told apart by number and hash of the rows, and how many mails were ever asked for. */
const fingerprint = (server: TestServer): Promise<unknown> =>
  inDatabase(server.backend, async client => {
    const tables = await client.query<{ name: string }>(
      `select quote_ident(table_name) as name from information_schema.tables
       where table_schema = 'public' and table_name <> all($1) order by 1`,
      [ofJobs],
    )
    const hashes = tables.rows.map(
      // The dispatcher numbers rows of the outbox when it comes to them.
      ({ name }) =>
        `select '${name}' as name, count(*), sum(hashtext((to_jsonb(t) - 'stream_seq')::text)) from ${name} t`,
    )
    const mails = `select 'mails', count(*), 0 from pgboss.job where name like 'mail.%'`
    return (await client.query([...hashes, mails].join(' union all '))).rows
  })
