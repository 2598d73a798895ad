import { join } from 'node:path'
import type { Migration } from 'kysely/migration'
import { migrations } from '../../migrations/index.ts'

/** Where the declaration of the database, its history and its types are kept. */
export interface Sources {
  readonly schemaDir: string
  readonly migrationsDir: string
  readonly typesFile: string
  readonly migrations: Readonly<Record<string, Migration>>
}

const root = join(import.meta.dirname, '..', '..')

export const sources: Sources = {
  schemaDir: join(root, 'schema'),
  migrationsDir: join(root, 'migrations'),
  typesFile: join(root, 'src', 'generated', 'schema.ts'),
  migrations,
}
