import { hash } from '@node-rs/argon2'
import { Client } from 'pg'
import { chance, writeProject } from './prose.ts'

export const userCount = 10_000
/** Every tenth user keeps a full page and more; the others have a few projects. */
const busyEvery = 10
const projectsOf = (userId: number): number => (userId % busyEvery === 0 ? 40 : 2)
export const password = 'oak-and-linen-7'

export interface Data {
  readonly projects: number
  readonly busyUsers: readonly number[]
  /** On sale, some thousands of them. */
  readonly productIds: readonly number[]
  readonly categoryIds: readonly number[]
}

/** Users who can log in and their projects, straight into the migrated tables. */
export async function fillPeople(url: string): Promise<Pick<Data, 'projects' | 'busyUsers'>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const passwordHash = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
    await client.query(
      `insert into accounts (email, email_key, password_hash, verified_at)
       select 'person' || n || '@studio.example', 'person' || n || '@studio.example', $1, now()
       from generate_series(1, $2::integer) as n`,
      [passwordHash, userCount],
    )
    await client.query(
      `insert into users (account_id, username, location) select id, 'person' || id, 'Basel' from accounts order by id`,
    )
    const projects = await insertProjects(client)
    await client.query('analyze')
    await client.query('checkpoint')
    const busyUsers = Array.from({ length: userCount / busyEvery }, (_, index) => (index + 1) * busyEvery)
    return { projects, busyUsers }
  } finally {
    await client.end()
  }
}

async function insertProjects(client: Client): Promise<number> {
  const random = chance(2)
  let count = 0
  let rows: (string | number)[][] = []
  for (let userId = 1; userId <= userCount; userId++) {
    for (let index = 0; index < projectsOf(userId); index++) {
      const { title, body, html, toc } = writeProject(random)
      rows.push([userId, title, body, html, JSON.stringify(toc), `${title.toLowerCase().replace(' ', '-')}-${++count}`])
    }
    if (rows.length < 2_000 && userId < userCount) continue
    const columns = [0, 1, 2, 3, 4, 5].map(column => rows.map(row => row[column]))
    await client.query(
      `insert into projects (user_id, title, body, html, toc, slug)
       select * from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::jsonb[], $6::text[])`,
      columns,
    )
    rows = []
  }
  return count
}

/** Takes back what the writing scenarios left, so that every round meets the same tables. */
export async function tidy(url: string, { projects }: Pick<Data, 'projects'>): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('delete from projects where id > $1', [projects])
    // One by one: requests the load left behind still hold locks on some of them.
    for (const table of ['outbox', 'idempotency_keys', 'sessions']) await client.query(`truncate ${table}`)
    await client.query('checkpoint')
  } finally {
    await client.end()
  }
}
