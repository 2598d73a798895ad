// Buys in a process of its own: orders of a file of arguments, all at once. Prints the outcome of each.
import { AppError } from '@atelier/domain'
import { Pool } from 'pg'
import { createDatabase } from '../../src/database.ts'
import { createKeyset } from '../../src/keyset.ts'
import { createTransactor } from '../../src/unit-of-work.ts'
import { type Purchase, isPurchases } from './purchase.ts'

const [url = '', mode = '', text = '[]'] = process.argv.slice(2)
const purchases: unknown = JSON.parse(text)
if (!isPurchases(purchases)) throw new Error('no purchases')

const never = (): never => {
  throw new Error('not used here')
}

async function buyers(): Promise<(purchase: Purchase) => Promise<string>> {
  if (mode === 'naive') {
    const pool = new Pool({ connectionString: url, max: 20 })
    return purchase => buyNaively(pool, purchase)
  }
  const jobs = { send: () => Promise.reject(new Error('no jobs here')), wake() {} }
  const parts = { keyset: createKeyset(''), jobs, sessions: never }
  const transact = createTransactor(createDatabase({ url }), parts).transact({ requestId: 'prove', ip: '' })
  return async ({ orderId, lines }) =>
    transact(async uow => {
      const { short } = await uow.stock.reserve({ orderId, lines })
      if (short.length > 0) throw new AppError('INSUFFICIENT_STOCK', { lines: short })
      return 'sold'
    })
}

/** What one would write first: look, then write what was seen less what is bought. */
async function buyNaively(pool: Pool, { orderId, lines }: Purchase): Promise<string> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    for (const { offerId, quantity } of lines) {
      const { rows } = await client.query<{ left: number }>(
        'select quantity as left from naive_stock where offer_id = $1',
        [offerId],
      )
      const left = rows[0]?.left ?? 0
      if (left < quantity) throw new AppError('INSUFFICIENT_STOCK', { lines: [] })
      await client.query('update naive_stock set quantity = $2 where offer_id = $1', [offerId, left - quantity])
      await client.query('insert into naive_sales (order_id, offer_id, quantity) values ($1, $2, $3)', [
        orderId,
        offerId,
        quantity,
      ])
    }
    await client.query('commit')
    return 'sold'
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

const again = new Set(['OVERLOADED', 'CONTENTION', 'TIMEOUT'])

/** A client sends again what a busy server refuses. */
async function outcomeOf(purchase: Purchase): Promise<string> {
  for (;;) {
    const outcome = await buy(purchase).catch((error: unknown) =>
      error instanceof AppError ? error.code : String(error),
    )
    if (!again.has(outcome)) return outcome
  }
}

const buy = await buyers()
process.stdout.write('ready\n')
await new Promise(resolve => process.stdin.once('data', resolve))
await Promise.all(
  purchases.map(async purchase => {
    process.stdout.write(`${await outcomeOf(purchase)}\n`)
  }),
)
process.exit(0)
