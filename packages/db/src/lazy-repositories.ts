import type { Repositories } from '@atelier/domain'
import type { Handle } from './connection/handle.ts'
import type { Keyset } from './keyset.ts'
import { type MakeSessionStore, resources } from './repositories.ts'

/** Getters stand on the prototype, so that a transaction pays for the repositories it uses only. */
class LazyRepositories {
  readonly db: Handle
  readonly keyset: Keyset
  readonly makeSessions: MakeSessionStore
  constructor(db: Handle, keyset: Keyset, makeSessions: MakeSessionStore) {
    this.db = db
    this.keyset = keyset
    this.makeSessions = makeSessions
  }

  static {
    for (const [name, { repository }] of Object.entries(resources)) {
      if (!repository) continue
      const get = function (this: LazyRepositories) {
        const value = repository(this.db, this.keyset, this.makeSessions)
        Object.defineProperty(this, name, { value })
        return value
      }
      Object.defineProperty(LazyRepositories.prototype, name, { get })
    }
  }
}

/** Repositories of one transaction, each made on its first use. */
export const lazyRepositories = (db: Handle, keyset: Keyset, makeSessions: MakeSessionStore): Repositories =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table has an entry for every key of `Repositories`
  new LazyRepositories(db, keyset, makeSessions) as unknown as Repositories
