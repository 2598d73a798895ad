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
  /** Of published products, with enough of each. */
  readonly offers: readonly { readonly id: number; readonly price: number }[]
  /** Pick-up, which costs nothing. */
  readonly shippingMethodId: number
}

const pickup = 'bench-pickup'

/** What an order needs beside the catalogue: a way to get the goods, and goods that no round sells out. */
export const fillShop = (url: string): Promise<void> =>
  withClient(url, async client => {
    await client.query(
      `insert into shipping_methods (code, name, kind, price, currency, tax_class_id)
       select $1, 'Pick-up', 'SELF_PICKUP', 0, 'RUB', min(id) from tax_classes on conflict do nothing`,
      [pickup],
    )
    await client.query('begin')
    await client.query(`select set_config('atelier.waybill_id', '0', true)`)
    await client.query(
      `insert into stock_levels (offer_id, location_id, on_hand)
       select lean.offers.id, stock_locations.id, 1000000000 from lean.offers cross join stock_locations where code = 'MAIN'
       on conflict (offer_id, location_id) do update set on_hand = excluded.on_hand`,
    )
    await client.query('commit')
  })

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
      offers: (
        await client.query<{ id: string; price: string }>(
          `select lean.offers.id, price from lean.offers join lean.products on lean.products.id = product_id
           where status = 'published' order by lean.offers.id limit 5000`,
        )
      ).rows.map(({ id, price }) => ({ id: Number(id), price: Number(price) })),
      shippingMethodId: (await idsOf(`select id from shipping_methods where code = '${pickup}'`))[0] ?? 0,
    }
  })

const written = ['events', 'outbox', 'idempotency_keys', 'lean.events', 'lean.outbox', 'lean.idempotency_keys']
const ordered = ['orders', 'lean.orders']

/** The table that stands in a database whose orders stay: rounds add to those of the past. */
export const pastOrders = 'bench_past_orders'

/** The offers stay, so their counters begin anew; older commits have none. */
const forgetPromises = `do $$ begin
  if to_regclass('stock_levels') is null then return; end if;
  perform set_config('atelier.stock', 'on', true);
  update stock_levels set allocated = 0, reserved = 0 where allocated + reserved > 0;
end $$`

/** Empties the tables that scenarios write, and those that refer to them, so that every round meets the same rows. */
export const tidy = (url: string): Promise<void> =>
  withClient(url, async client => {
    // One by one: requests that the load left behind still hold locks on some of them.
    const { rowCount } = await client.query(`select where to_regclass('${pastOrders}') is null`)
    if (rowCount === 1) await client.query(forgetPromises)
    for (const name of rowCount === 1 ? [...written, ...ordered] : written)
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
