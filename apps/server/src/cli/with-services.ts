import { migrateUp } from '@atelier/db'
import { type Config, passwordRules, processEnv } from '../config/config.ts'
import type { Env } from '../config/variables.ts'
import { wire, type Wired } from '../wire.ts'
import { readCommandConfig } from './command-config.ts'
import { readSettings, withDatabase } from './db-settings.ts'

/** Runs `work` with the services of a server on the migrated database; the server need not run. */
export function withServices<T>(more: Env, work: (wired: Wired, config: Config) => Promise<T>): Promise<T> {
  const settings = readSettings()
  return withDatabase(settings, async url => {
    const asked = readCommandConfig(url, more)
    await migrateUp(url, undefined, asked.currency)
    const isOwnMachine = processEnv()['NODE_ENV'] !== undefined || settings.databaseUrl === undefined
    const config = isOwnMachine ? asked : withStrictPasswords(asked)
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
