import type { Readers } from '@atelier/domain'
import type { Keyset } from './keyset.ts'
import { type Connections, resources } from './repositories.ts'

/** Readers of every resource over the shared read-only connections. */
export function createReaders(connections: Connections, { keyset }: { keyset: Keyset }): Readers {
  const readers = Object.entries(resources).flatMap(([name, { reader }]) =>
    reader ? [[name, reader(connections.reads, keyset, connections)] as const] : [],
  )
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table has an entry for every key of `Readers`
  return Object.fromEntries(readers) as unknown as Readers
}
