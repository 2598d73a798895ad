import { randomBytes } from 'node:crypto'
import type { Finding } from '@atelier/domain/system'
import { parseConfig, processEnv } from '../config/config.ts'
import { examine } from '../diagnosis/examine.ts'
import { databaseFindings } from '../diagnosis/database-findings.ts'
import { fail, ok, warn } from '../diagnosis/finding.ts'
import { readSettings, withDatabase } from './db-settings.ts'

export interface Diagnosis {
  readonly text: string
  readonly isHealthy: boolean
}

/** Checks configuration, database, migrations, clock, storage, mail and Redis; each line says what to do. */
export async function diagnose(): Promise<Diagnosis> {
  return withDatabase(readSettings(), async url => {
    const given = processEnv()
    // pnpm start draws a key of its own where none is set.
    const secret = given['NODE_ENV'] === 'production' ? {} : { SECRET_KEY: randomBytes(64).toString('base64url') }
    const parsed = parseConfig({
      NODE_ENV: 'development',
      ...secret,
      ...given,
      DATABASE_URL: url,
      DATABASE_DIRECT_URL: undefined,
    })
    const configuration = parsed.ok
      ? parsed.warnings.map(line => warn('configuration', line, 'rename it'))
      : parsed.faults.map(line => fail('configuration', line, 'docs/deploy.md and .env.example list every variable'))
    const findings = [
      ...(configuration.length > 0 ? configuration : [ok('configuration', 'every variable fits')]),
      ...(await (parsed.ok ? examine(parsed.config) : databaseFindings(url))),
    ]
    return { text: findings.map(lineOf).join('\n'), isHealthy: findings.every(({ level }) => level !== 'fail') }
  })
}

function lineOf({ level, name, detail, cure }: Finding): string {
  const shown = level === 'fail' ? 'FAIL' : level
  const line = `${shown.padEnd(5)} ${name.padEnd(14)} ${detail}`
  return cure === null ? line : `${line}\n${' '.repeat(21)}-> ${cure}`
}
