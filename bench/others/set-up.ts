import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { createDatabase } from '../databases.ts'
import { say } from '../say.ts'
import { freePort, launch, type Launched, secret } from '../servers.ts'
import { residentMb } from '../usage.ts'
import { install } from './install.ts'
import type { Shop, Work } from './shop.ts'

export interface RunningShop extends Launched {
  readonly shop: Shop
  readonly work: Work
  readonly idleMb: number
}

interface Ground {
  readonly url: string
  /** Folder for what programs print. */
  readonly logs: string
  readonly connections: number
}

/** Installs a shop, makes and fills a database of its own, and starts it. */
export async function setUp(shop: Shop, { url, logs, connections }: Ground): Promise<RunningShop> {
  const { label, name } = shop
  const folder = await install(shop)
  const port = await freePort()
  const databaseUrl = await createDatabase(url, name)
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    NODE_ENV: 'production',
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    SECRET_KEY: secret,
    ...shop.env,
  }
  say(`${label}: making and filling its database`)
  for (const args of shop.seed) {
    const made = spawnSync(process.execPath, args, {
      cwd: folder,
      env,
      encoding: 'utf8',
      timeout: 900_000,
      maxBuffer: 2 ** 26,
    })
    if (made.error) throw made.error
    if (made.status !== 0)
      throw new Error(`${args.join(' ')} failed:\n${made.stdout.slice(-2_000)}${made.stderr.slice(-2_000)}`)
  }
  const log = join(logs, `${name}.log`)
  const launched = await launch({
    name,
    args: shop.start,
    env,
    cwd: folder,
    log,
    port,
    hello: shop.hello,
    row: shop.hello,
  })
  try {
    const idleMb = residentMb(launched.pid)
    const work = await shop.workOf({ port, folder, connections })
    say(`${label}: ${work.counts.products} products, ${work.counts.variants} variants`)
    return { shop, work, idleMb, ...launched }
  } catch (error) {
    await launched[Symbol.asyncDispose]()
    throw error
  }
}
