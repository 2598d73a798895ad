import { randomBytes } from 'node:crypto'
import { migrateUp } from '@atelier/db'
import { seedCatalog } from '@atelier/db/catalog-seed'
import { parseConfig, processEnv } from '../config/config.ts'
import { demoLogins } from '../dev/demo.ts'
import { seedDemo } from '../dev/seed.ts'

/** Migrates and adds the demo's people and projects, unless there is an admin already: then it is no new database. */
export async function seedDatabase(url: string): Promise<string> {
  await migrateUp(url)
  // Seeding issues no token, so any secret will do where none is set.
  const secret = { SECRET_KEY: randomBytes(64).toString('base64url') }
  const parsed = parseConfig({ ...secret, ...processEnv(), NODE_ENV: 'development', DATABASE_URL: url })
  if (!parsed.ok) throw new Error(parsed.faults.join('\n'))
  const said: string[] = []
  const seeded = await seedDemo(parsed.config, line => void said.push(line))
  return seeded
    ? [...said, 'seeded; log in as', ...demoLogins].join('\n')
    : 'There is an admin already: nothing was seeded.'
}

/** How many products, as `--size` names them. */
const sizes: Readonly<Record<string, number>> = { '1k': 1_000, '10k': 10_000, '100k': 100_000, '1m': 1_000_000 }

/** The words behind `seed`. @throws Error for what is no size */
export function sizeOf(words: readonly string[]): number | undefined {
  if (words.length === 0) return undefined
  const [option, size = ''] = words.flatMap(word => word.split('='))
  const products = Object.hasOwn(sizes, size.toLowerCase()) ? sizes[size.toLowerCase()] : undefined
  if (option === '--size' && products !== undefined) return products
  throw new Error(`usage: pnpm db seed [--size ${Object.keys(sizes).join('|')}]`)
}

const onStep = (what: string) => void process.stderr.write(`${what} … `)

/** Adds a catalogue of so many products, with prices, once. */
export async function seedProducts(url: string, products: number): Promise<string> {
  await migrateUp(url)
  const started = performance.now()
  const seeded = await seedCatalog(url, { products, onStep })
  if (!seeded) return 'The catalogue is there already: nothing was added to it. `pnpm db reset` empties the database.'
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stderr.write('\n')
  return `a catalogue of ${products.toLocaleString('en')} products in ${seconds} s`
}
