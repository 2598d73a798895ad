import { randomBytes } from 'node:crypto'
import { migrateUp } from '@atelier/db'
import { type Config, parseConfig, passwordRules, processEnv } from '../config/config.ts'
import type { Env } from '../config/variables.ts'
import { wire, type Wired } from '../wire.ts'
import { readSettings, withDatabase } from './db-settings.ts'

/** Runs `work` with the services of a server on the migrated database; the server need not run. */
export function withServices<T>(more: Env, work: (wired: Wired, config: Config) => Promise<T>): Promise<T> {
  const settings = readSettings()
  const given = processEnv()
  return withDatabase(settings, async url => {
    // Commands issue no token, so a random key serves where none is set.
    const secret = { SECRET_KEY: randomBytes(64).toString('base64url') }
    const parsed = parseConfig({ NODE_ENV: 'development', ...secret, ...given, ...more, DATABASE_URL: url })
    if (!parsed.ok) throw new Error(parsed.faults.join('\n'))
    await migrateUp(url, undefined, parsed.config.currency)
    const isOwnMachine = given['NODE_ENV'] !== undefined || settings.databaseUrl === undefined
    const config = isOwnMachine ? parsed.config : withStrictPasswords(parsed.config)
    await using wired = await wire(config, {
      onError: error => {
        throw error
      },
    })
    return await work(wired, config)
  })
}

/** A database elsewhere counts as production unless `NODE_ENV` says otherwise. */
const withStrictPasswords = (config: Config): Config => ({
  ...config,
  accounts: { ...config.accounts, passwords: passwordRules(true) },
})
