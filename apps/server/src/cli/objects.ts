import { listObjectRows } from '@atelier/db'
import type { ObjectStore } from '@atelier/domain/assets'
import { createS3ObjectStore } from '../adapters/storage/s3-object-store.ts'
import { readCommandConfig } from './command-config.ts'
import { compareObjects, type ListedObject, type ObjectDifferences } from './compare-objects.ts'
import { readSettings, withDatabase } from './db-settings.ts'

const listedAtMost = 100

/** Compares the objects of the bucket with the rows that name them, and says what to do. Changes nothing. */
export const reportObjects = (): Promise<{ readonly text: string; readonly isWhole: boolean }> =>
  withDatabase(readSettings(), async url => {
    const { storage } = readCommandConfig(url, { DATABASE_DIRECT_URL: undefined })
    if (!storage) throw new Error('S3_BUCKET is not set: there is no storage to compare with')
    const store = createS3ObjectStore(storage)
    try {
      const found = await compareObjects({ rows: listObjectRows(url), objects: allOf(store), now: Date.now() })
      return { text: textOf(found), isWhole: found.missing.length === 0 }
    } finally {
      store.close()
    }
  })

async function* allOf(store: Pick<ObjectStore, 'list'>): AsyncGenerator<ListedObject> {
  let after: string | null = null
  do {
    const { objects, next } = await store.list('', { after })
    yield* objects
    after = next
  } while (after !== null)
}

function textOf({ matched, missing, stray, fresh, foreign }: ObjectDifferences): string {
  return [
    `${matched} objects have their row; ${fresh} without one are younger than a day; ${foreign} are not of Atelier`,
    ...section(
      'rows without their object',
      missing.map(({ owner, key }) => `${owner}: ${key}`),
      'an image: copy the object back from a version or a backup of the bucket, or delete the asset. A document: nothing,\n' +
        '     it is made again from its snapshot when it is read. A row may just have been deleted: run this once more.',
    ),
    ...section(
      'objects without a row',
      stray.map(({ key, bytes, modifiedAt }) => `${key} (${bytes} bytes, ${modifiedAt})`),
      'nothing: the server deletes images a day after they were stored. If their rows are still to come back from a\n' +
        '     backup, copy the objects aside first.',
    ),
  ].join('\n')
}

function section(title: string, lines: readonly string[], cure: string): readonly string[] {
  const rest = lines.length - listedAtMost
  return [
    `${title}: ${lines.length}`,
    ...lines.slice(0, listedAtMost).map(line => `  ${line}`),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
    ...(lines.length > 0 ? [`  -> ${cure}`] : []),
  ]
}
