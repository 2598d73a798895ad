// The naive shop: looks, then writes what it saw less what is bought. A process of its own; prints the outcome of each purchase.
import { Pool } from 'pg'
import type { Basket } from './goods.ts'

const [url = '', text = '[]'] = process.argv.slice(2)
const baskets: readonly Basket[] = JSON.parse(text)
// Its lines are in no order: whoever deadlocks shall not wait for a second to hear of it.
const pool = new Pool({
  connectionString: url,
  application_name: 'naive',
  max: 20,
  options: '-c deadlock_timeout=10ms',
})

async function buy(basket: Basket): Promise<string> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    for (const [offerId, quantity] of basket) {
      const query = 'select quantity as left from naive_stock where offer_id = $1'
      const { rows } = await client.query<{ left: number }>(query, [offerId])
      const left = rows[0]?.left ?? 0
      if (left < quantity) throw new Error('INSUFFICIENT_STOCK')
      await client.query('update naive_stock set quantity = $2 where offer_id = $1', [offerId, left - quantity])
      await client.query('insert into naive_sales (offer_id, quantity) values ($1, $2)', [offerId, quantity])
    }
    await client.query('commit')
    return 'sold'
  } catch (error) {
    await client.query('rollback')
    return error instanceof Error ? error.message : String(error)
  } finally {
    client.release()
  }
}

await pool.query('select 1')
process.stdout.write('ready\n')
await new Promise(resolve => process.stdin.once('data', resolve))
await Promise.all(baskets.map(async basket => void process.stdout.write(`${await buy(basket)}\n`)))
process.exit(0)
