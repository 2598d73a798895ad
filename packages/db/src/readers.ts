import type { Readers } from '@atelier/domain'
import type { Keyset } from './keyset.ts'
import { type Connections, resources } from './repositories.ts'

/**
 * What people browse. The rest stays on the primary: short reads before a write, where asking for positions costs
 * more than the read, and sessions and the outbox, which are read at each request and each commit.
 */
const browsed: ReadonlySet<string> = new Set<keyof Readers>([
  'categories',
  'subCategories',
  'collections',
  'products',
  'offers',
  'prices',
  'priceLists',
  'search',
  'exports',
  'projects',
  'events',
  'posters',
  'audit',
])

/** Readers of every resource over the shared read-only connections. */
export function createReaders(connections: Connections, { keyset }: { keyset: Keyset }): Readers {
  const { reads, replicatedReads } = connections
  const readers = Object.entries(resources).flatMap(([name, { reader }]) => {
    const handle = browsed.has(name) ? replicatedReads : reads
    return reader ? [[name, reader(handle, keyset, connections)] as const] : []
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table has an entry for every key of `Readers`
  return Object.fromEntries(readers) as unknown as Readers
}
