import type { ClientConfig } from 'pg'
import type { LinkContext } from './link.ts'
import { SharedClients } from './shared-clients.ts'
import { StatementNames } from './statement-names.ts'

/** Short reads, reads planned for their values, and searches by words. */
export type ReadKind = 'short' | 'searching' | 'ranking'

/** The shared read-only connections to one server, by what runs on them. */
export interface ReadClients extends Readonly<Record<ReadKind, SharedClients>> {
  close(): Promise<void>
}

interface ReadClientsOptions {
  /** The options of a session are its `-c` flags; undefined behind a pooler. */
  readonly configOf: (kind: ReadKind) => ClientConfig
  readonly counts: Readonly<Record<ReadKind, number>>
  readonly context: LinkContext
  readonly names: () => StatementNames
}

/** Opens nothing yet. */
export function createReadClients({ configOf, counts, context, names }: ReadClientsOptions): ReadClients {
  const of = (kind: ReadKind, own: Partial<LinkContext> = {}) =>
    new SharedClients({ config: configOf(kind), count: counts[kind], context: { ...context, ...own } })
  const clients = {
    short: of('short'),
    searching: of('searching', { names: new StatementNames(0) }),
    ranking: of('ranking', { names: names() }),
  }
  return {
    ...clients,
    close: async () => void (await Promise.all(Object.values(clients).map(each => each.close()))),
  }
}
