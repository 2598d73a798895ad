import { migrateUp } from '@atelier/db'
import { seedCatalog } from '@atelier/db/catalog-seed'
import { Client } from 'pg'
import type { Data } from './data.ts'

export const usualProducts = 10_000

/** The catalogue of `pnpm db seed`, unless the database has it: a seed that was cut short has left nothing. */
export async function fillCatalog(url: string, products: number): Promise<Pick<Data, 'productIds' | 'categoryIds'>> {
  await migrateUp(url)
  await seedCatalog(url, { products })
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return {
      // Spread over the whole, whatever its size.
      productIds: await idsOf(
        client,
        `select id from products where id % greatest(1, ${products} / 5000) = 0 and ${onSale}`,
      ),
      categoryIds: await idsOf(client, 'select id from categories order by id'),
    }
  } finally {
    await client.end()
  }
}

const onSale = `status = 'published' and exists (select from offers
  join prices on prices.offer_id = offers.id where offers.product_id = products.id and offers.status = 'active')`

async function idsOf(client: Client, sql: string): Promise<readonly number[]> {
  const { rows } = await client.query<{ id: string }>(sql)
  return rows.map(({ id }) => Number(id))
}
