import { randomBytes } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { migrateUp } from '@atelier/db'
import { type Config, parseConfig, passwordRules, processEnv } from '../config/config.ts'
import { ensureFirstAdmin, wire } from '../wire.ts'
import { readSettings, withDatabase } from './db-settings.ts'

/** Migrates and creates an ADMIN with the password from `input`, unless an ADMIN exists. */
export async function createFirstAdmin(email: string, input: NodeJS.ReadableStream): Promise<string> {
  const password = (await text(input)).replace(/\r?\n$/, '')
  const settings = readSettings()
  const modeIsGiven = Boolean(processEnv()['NODE_ENV'])
  return withDatabase(settings, async url => {
    // The command issues no token, so a random key serves where none is set.
    const secret = { SECRET_KEY: randomBytes(64).toString('base64url') }
    const admin = { FIRST_SUPERUSER: email, FIRST_SUPERUSER_PASSWORD: password }
    const parsed = parseConfig({ NODE_ENV: 'development', ...secret, ...processEnv(), ...admin, DATABASE_URL: url })
    if (!parsed.ok) throw new Error(parsed.faults.join('\n'))
    await migrateUp(url)
    const config =
      modeIsGiven || settings.databaseUrl === undefined ? parsed.config : withStrictPasswords(parsed.config)
    await using wired = await wire(config, {
      onError: error => {
        throw error
      },
    })
    const created = await ensureFirstAdmin(wired, config)
    return created ? `created the ADMIN ${email}` : 'An ADMIN exists already: nothing was created.'
  })
}

/** A database elsewhere counts as production unless `NODE_ENV` says otherwise. */
const withStrictPasswords = (config: Config): Config => ({
  ...config,
  accounts: { ...config.accounts, passwords: passwordRules(true) },
})
