import { type Kysely, sql } from 'kysely'
import { dropUnfinished, withPatience } from './beside-writers.ts'

interface Index {
  readonly name: string
  readonly table: string
  /** What follows the table. */
  readonly on: string
}

const index = (name: string, table: string, on: string): Index => ({ name, table, on })

/** Indexes of tables that grow, by the migration that leaves them to `buildIndexes` where the table has rows. */
const leftBehind = {
  '20261201T0148Z-index-sample-of-words': [
    index('product_words_sample_idx', 'product_words', 'using gin (words) where product_id & 1023 < 64'),
  ],
  '20261201T0222Z-order-listings-of-a-brand': [
    index(
      'product_listings_priced_name_idx',
      'product_listings',
      '(name collate name_order, product_id) include (price_minor) where on_sale',
    ),
    index(
      'product_listings_of_brand_idx',
      'product_listings',
      '(brand, product_id) where on_sale and brand is not null',
    ),
    index(
      'product_listings_of_brand_name_idx',
      'product_listings',
      '(brand, name collate name_order, product_id) include (price_minor) where on_sale and brand is not null',
    ),
    index(
      'product_listings_of_brand_price_idx',
      'product_listings',
      '(brand, price_minor, product_id) where on_sale and brand is not null',
    ),
    index('product_listings_of_brands_idx', 'product_listings', 'using gin (keys) where on_sale and brand is null'),
  ],
  '20261201T0243Z-index-orders-by-their-day': [index('orders_placed_at_idx', 'orders', '(placed_at)')],
} as const satisfies Readonly<Record<string, readonly Index[]>>

type Leaving = keyof typeof leftBehind

/** SQL of a migration: builds its indexes on empty tables, which no writer waits for. */
export const indexesOfEmptyTables = (migration: Leaving): string =>
  leftBehind[migration]
    .map(
      ({ name, table, on }) => `
do $$
begin
  if not exists (select from ${table}) then
    create index ${name} on ${table} ${on};
  end if;
end
$$;`,
    )
    .join('')

/**
 * Builds what these migrations have left, one index after the other, while others write. Killed, it goes on with the next
 * call.
 */
export async function buildIndexes(db: Kysely<unknown>, applied: ReadonlySet<string>): Promise<void> {
  const left = Object.entries(leftBehind).flatMap(([migration, indexes]) => (applied.has(migration) ? indexes : []))
  const built = await builtOf(
    db,
    left.map(({ name }) => name),
  )
  const missing = left.filter(({ name }) => !built.has(name))
  if (missing.length === 0) return
  await withPatience(db, async own => {
    for (const { name, table, on } of missing) {
      await dropUnfinished(own, `^${name}$`)
      await sql`create index concurrently if not exists ${sql.id(name)} on ${sql.id(table)} ${sql.raw(on)}`.execute(own)
    }
  })
}

/** Those that are there and whole. */
async function builtOf(db: Kysely<unknown>, names: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    select name from unnest(${names}::text[]) name join pg_index on indexrelid = to_regclass(name) where indisvalid`.execute(
    db,
  )
  return new Set(rows.map(({ name }) => name))
}
