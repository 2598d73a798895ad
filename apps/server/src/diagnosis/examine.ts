import type { Finding } from '@atelier/domain/system'
import type { Config } from '../config/config.ts'
import { databaseFindings, replicaFinding } from './database-findings.ts'
import { serviceFindings } from './service-findings.ts'

/** Checks once each service that a configuration names; stores and sends nothing. */
export async function examine(config: Config): Promise<readonly Finding[]> {
  const { directUrl, replicaUrls } = config.database
  const parts = await Promise.all([
    databaseFindings(directUrl),
    Promise.all(replicaUrls.map(replicaFinding)),
    serviceFindings(config),
  ])
  return parts.flat()
}
