import { randomUUID } from 'node:crypto'
import { Pool, type QueryResultRow } from 'pg'
import { type Answer, ask, type Asked, logInAdmin, type Replica, startReplica } from '../_replica.ts'

/** A shop whose servers are processes of their own on one database. */
export interface ShopWorld extends AsyncDisposable {
  readonly databaseUrl: string
  /** Rows of a query, as they are. */
  readonly sql: <R extends QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<R[]>
  /** Base URL of one replica, by turns. */
  readonly url: (index: number) => string
  /** Ends a replica by SIGKILL and starts it again on the same port. */
  readonly killAndStart: (index: number) => Promise<void>
  /** A call that must succeed, by the first ADMIN. */
  readonly byAdmin: <T>(what: `${string} /${string}`, json?: unknown) => Promise<T>
}

export interface WorldSettings {
  readonly databaseUrl: string
  readonly smtpUrl: string
  /** Default: 2. */
  readonly replicas?: number
  readonly env?: Readonly<Record<string, string>>
}

export async function openWorld({ replicas: count = 2, ...settings }: WorldSettings): Promise<ShopWorld> {
  const { databaseUrl } = settings
  await using stack = new AsyncDisposableStack()
  const pool = stack.adopt(new Pool({ connectionString: databaseUrl, max: 2 }), each => each.end())
  // Postgres may end before the last connection has said goodbye.
  pool.on('error', () => {})
  // Tries again as a supervisor does: on a busy machine a start may run out of time.
  const start = async (port?: number, triesLeft = 9): Promise<Replica> => {
    try {
      return await startReplica({ ...settings, ...(port !== undefined && { port }) })
    } catch (error) {
      if (triesLeft === 0) throw error
      return start(port, triesLeft - 1)
    }
  }
  // The first one makes the first ADMIN.
  const replicas = new Map<number, Replica>()
  stack.defer(async () => void (await Promise.all([...replicas.values()].map(each => each[Symbol.asyncDispose]()))))
  replicas.set(0, await start())
  const others = Array.from({ length: count - 1 }, async (_, at) => void replicas.set(at + 1, await start()))
  await Promise.all(others)
  const replicaOf = (index: number): Replica => {
    const replica = replicas.get(index % count)
    if (!replica) throw new Error('the replica is not there')
    return replica
  }
  const url = (index: number) => replicaOf(index).url
  const { accessToken } = await logInAdmin(url(0))
  let token = accessToken
  const resources = stack.move()
  return {
    databaseUrl,
    url,
    sql: async (text, values = []) => (await pool.query(text, [...values])).rows,
    async killAndStart(index) {
      const replica = replicaOf(index)
      replica.kill('SIGKILL')
      await replica.ended
      replicas.set(index % count, await start(Number(new URL(replica.url).port)))
    },
    async byAdmin(what, json) {
      const key = what.startsWith('GET') ? {} : { 'idempotency-key': randomUUID() }
      const call = () => persist({ url, first: 0 }, what, { token, headers: key, ...(json !== undefined && { json }) })
      let answer = await call()
      // A proof may last longer than an access token.
      if (answer.code === 'TOKEN_EXPIRED') {
        token = (await logInAdmin(url(0))).accessToken
        answer = await call()
      }
      if (answer.status > 299) throw new Error(`${what}: ${answer.status} ${answer.text}`)
      return answer.text === '' ? undefined : JSON.parse(answer.text)
    },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  }
}

/** Asks as the SDK does: a broken connection, 503 and a key in use are asked again, at the next replica. */
export async function persist(
  { url, first }: { readonly url: (index: number) => string; readonly first: number },
  what: `${string} /${string}`,
  asked: Asked,
): Promise<Answer> {
  for (let index = first; ; index += 1) {
    const answer = await ask(url(index), what, asked).catch(() => undefined)
    if (answer && answer.status < 502 && answer.code !== 'IDEMPOTENCY_IN_PROGRESS') return answer
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

/** Connections report theirs when they end, so those of living replicas may be missing for half a second. */
export async function deadlocksSoFar({ sql }: ShopWorld): Promise<number> {
  const [row] = await sql<{ deadlocks: number }>(
    'select deadlocks::int from pg_stat_database where datname = current_database()',
  )
  return row?.deadlocks ?? 0
}
