import { randomBytes } from 'node:crypto'
import { parseConfig, processEnv } from '../config/config.ts'
import { databaseFindings, replicaFinding } from './doctor/database-findings.ts'
import { fail, type Finding, ok, warn } from './doctor/finding.ts'
import { serviceFindings } from './doctor/service-findings.ts'
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
      ...(await databaseFindings(url)),
      ...(parsed.ok ? await Promise.all(parsed.config.database.replicaUrls.map(replicaFinding)) : []),
      ...(parsed.ok ? await serviceFindings(parsed.config) : []),
    ]
    return { text: findings.map(lineOf).join('\n'), isHealthy: findings.every(({ level }) => level !== 'FAIL') }
  })
}

function lineOf({ level, name, text, cure }: Finding): string {
  const line = `${level.padEnd(5)} ${name.padEnd(14)} ${text}`
  return cure === undefined ? line : `${line}\n${' '.repeat(21)}-> ${cure}`
}
