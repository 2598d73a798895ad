import { mkdtemp, rm } from 'node:fs/promises'
import { setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { startThrowawayPostgres } from '@atelier/db/embedded'
import { makeTemplate, type TestPostgres } from '@atelier/db/testing'
import type { TestProject } from 'vitest/node'
import { startObjectStore, type StorageEnv } from '../src/dev/object-store.ts'

/** What is started once for a whole `vitest` run, under the key tests `inject` it by. */
interface Services {
  readonly postgres: TestPostgres
  readonly storage: StorageEnv
  // Redis bridge: a member here and in ProvidedContext, a starter below.
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

/** Images are decoded at priority 10: beside busy workers of the usual priority that would take seconds. */
const priority = 9

export async function setup(project: TestProject): Promise<void> {
  // Workers and servers inherit it.
  setPriority(priority)
  shared.users += 1
  shared.started ??= start()
  const { services } = await shared.started
  project.provide('postgres', services.postgres)
  project.provide('storage', services.storage)
}

export async function teardown(): Promise<void> {
  shared.users -= 1
  if (shared.users > 0) return
  const started = await shared.started
  delete shared.started
  await started?.stop()
}

async function start(): Promise<Started> {
  const [postgres, folder] = await Promise.all([startThrowawayPostgres(), mkdtemp(join(tmpdir(), 'atelier-s3-'))])
  const storage = await startObjectStore(folder)
  return {
    services: { postgres: await makeTemplate(postgres.url), storage: storage.env },
    async stop() {
      await Promise.all([postgres.stop(), storage.stop()])
      await rm(folder, { recursive: true })
    },
  }
}
