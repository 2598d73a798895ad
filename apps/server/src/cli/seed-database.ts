import { randomBytes } from 'node:crypto'
import { migrateUp } from '@atelier/db'
import { parseConfig, processEnv } from '../config.ts'
import { demoLogins } from '../dev/demo.ts'
import { seedDemo } from '../dev/seed.ts'

/** Migrates and adds the demo's people and projects, unless there is an admin already: then it is no new database. */
export async function seedDatabase(url: string): Promise<string> {
  await migrateUp(url)
  // Seeding issues no token, so any secret will do where none is set.
  const secret = { SECRET_KEY: randomBytes(64).toString('base64url') }
  const parsed = parseConfig({ ...secret, ...processEnv(), NODE_ENV: 'development', DATABASE_URL: url })
  if (!parsed.ok) throw new Error(parsed.faults.join('\n'))
  const seeded = await seedDemo(parsed.config)
  return seeded ? ['seeded; log in as', ...demoLogins].join('\n') : 'There is an admin already: nothing was seeded.'
}
