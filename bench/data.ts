import { hash } from '@node-rs/argon2'
import { Client } from 'pg'

export const usualProducts = 10_000
export const userCount = 10_000
export const password = 'oak-and-linen-7'
export const emailOf = (user: number): string => `person${user}@studio.example`

/** Ids to ask for, the same on every server. */
export interface Data {
  /** On sale, some thousands of them. */
  readonly productIds: readonly number[]
  readonly categoryIds: readonly number[]
  readonly offerIds: readonly number[]
}

/** Users who can log in, straight into the migrated tables. */
export async function fillPeople(url: string): Promise<void> {
  const passwordHash = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
  await withClient(url, async client => {
    await client.query(
      `insert into accounts (email, email_key, password_hash, verified_at)
       select 'person' || n || '@studio.example', 'person' || n || '@studio.example', $1, now()
       from generate_series(1, $2::integer) as n`,
      [passwordHash, userCount],
    )
    await client.query(
      `insert into users (account_id, username, location) select id, 'person' || id, 'Basel' from accounts order by id`,
    )
  })
}

/** Read from the peers' tables: what they call published is on sale in ours. */
export const readData = (url: string): Promise<Data> =>
  withClient(url, async client => {
    const idsOf = async (sql: string) => (await client.query<{ id: string }>(sql)).rows.map(({ id }) => Number(id))
    return {
      // Spread over the whole, whatever its size.
      productIds: await idsOf(`select id from lean.products where status = 'published'
        and id % greatest(1, (select count(*) from lean.products) / 5000) = 0 order by id`),
      categoryIds: await idsOf('select distinct category_id as id from lean.sub_categories order by 1'),
      offerIds: await idsOf('select id from lean.offers order by id limit 5000'),
    }
  })

const written = ['events', 'outbox', 'idempotency_keys', 'lean.events', 'lean.orders']

/** Empties the tables that scenarios write, and those that refer to them, so that every round meets the same rows. */
export const tidy = (url: string): Promise<void> =>
  withClient(url, async client => {
    // One by one: requests that the load left behind still hold locks on some of them.
    for (const name of written)
      await client.query(`do $$ begin
      if to_regclass('${name}') is not null then truncate ${name} cascade; end if;
    end $$`)
    await client.query('checkpoint')
  })

export async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
