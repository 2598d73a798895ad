import { startThrowawayPostgres } from '@atelier/db/embedded'
import { makeTemplate, type TestPostgres } from '@atelier/db/testing'
import type { TestProject } from 'vitest/node'

/** What is started once for a whole `vitest` run, under the key tests `inject` it by. */
interface Services {
  readonly postgres: TestPostgres
  // S3, mailbox and Redis bridge: a member here and in ProvidedContext, a starter below.
}

interface Started {
  readonly services: Services
  stop(): Promise<void>
}

// Every vitest project runs this file, in one process but with modules of its own: the process keeps the one start.
interface Shared {
  started?: Promise<Started>
  users: number
}
const key = Symbol.for('atelier.test-services')
const holder: typeof globalThis & { [key]?: Shared } = globalThis
const shared = (holder[key] ??= { users: 0 })

export async function setup(project: TestProject): Promise<void> {
  shared.users += 1
  shared.started ??= start()
  const { services } = await shared.started
  project.provide('postgres', services.postgres)
}

export async function teardown(): Promise<void> {
  shared.users -= 1
  if (shared.users > 0) return
  const started = await shared.started
  delete shared.started
  await started?.stop()
}

async function start(): Promise<Started> {
  const postgres = await startThrowawayPostgres()
  return { services: { postgres: await makeTemplate(postgres.url) }, stop: () => postgres.stop() }
}
