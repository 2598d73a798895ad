import { randomBytes } from 'node:crypto'
import { type Config, parseConfig, processEnv } from '../config/config.ts'
import type { Env } from '../config/variables.ts'

/**
 * Configuration of a command that works on the database at `url`. Commands issue no token, so a random key serves where
 * none is set. @throws Error that lists every fault
 */
export function readCommandConfig(url: string, more: Env = {}): Config {
  const secret = { SECRET_KEY: randomBytes(64).toString('base64url') }
  const parsed = parseConfig({ NODE_ENV: 'development', ...secret, ...processEnv(), ...more, DATABASE_URL: url })
  if (!parsed.ok) throw new Error(parsed.faults.join('\n'))
  return parsed.config
}
