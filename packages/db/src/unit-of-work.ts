import type {
  CacheTag,
  JobKind,
  JobOptions,
  JobPayloads,
  Transact,
  Transactor,
  UnitOfWork,
  WorkOrigin,
} from '@atelier/domain'
import type { SessionReader, SessionStore } from '@atelier/domain/sessions'
import { tagsOfEvent } from '@atelier/domain'
import { CompiledQuery } from 'kysely'
import { readOnly } from './connection/handle.ts'
import { Transaction } from './connection/transaction.ts'
import type { Database } from './database.ts'
import type { ConcludingTransactor, JobConnection } from './jobs/ports.ts'
import { createKeyedWork } from './keyed-work.ts'
import type { Keyset } from './keyset.ts'
import { invalidationChannel, payloadOf } from './listen-for-invalidations.ts'
import { recordAudit, recordEvent } from './records.ts'
import { accountRepository } from './repositories/accounts.ts'
import { assetRepository } from './repositories/assets.ts'
import { categoryRepository } from './repositories/categories.ts'
import { subCategoryRepository } from './repositories/sub-categories.ts'
import { productRepository } from './repositories/products.ts'
import { offerRepository } from './repositories/offers.ts'
import { collectionRepository } from './repositories/collections.ts'
import { priceListRepository } from './repositories/price-lists.ts'
import { priceRepository } from './repositories/prices.ts'
import { taxClassRepository } from './repositories/tax-classes.ts'
import { assistantUsageRepository } from './repositories/assistant-usage.ts'
import { catalogImporter } from './repositories/catalog-import.ts'
import { eventRepository } from './repositories/events.ts'
import { importRepository } from './repositories/imports.ts'
import { importImages } from './repositories/import-images.ts'
import { linkTokenRepository } from './repositories/link-tokens.ts'
import { mailRepository } from './repositories/mails.ts'
import { posterRepository } from './repositories/posters.ts'
import { projectRepository } from './repositories/projects.ts'
import { sessionReader, type SessionRows, sessionRows } from './repositories/sessions.ts'
import { userRepository } from './repositories/users.ts'
import { webhookEndpointRepository } from './repositories/webhook-endpoints.ts'
import { retrying } from './retry.ts'
import { type SessionAdapter, sessionAdapter } from './session-adapter.ts'

/** Writes a job as a row of the caller's transaction. */
export interface JobSender {
  send<K extends JobKind>(
    kind: K,
    payload: JobPayloads[K],
    options: JobOptions & { readonly db: JobConnection; readonly requestId: string },
  ): Promise<void>
  /** Tells this process's worker that a job of the kind was committed: it need not wait for its next look. */
  wake(kind: JobKind): void
}

/** What a session store of one transaction is made of. */
export interface SessionParts {
  readonly reader: SessionReader
  readonly rows: SessionRows
  readonly adapter: SessionAdapter
}

export interface TransactorParts {
  readonly keyset: Keyset
  readonly jobs: JobSender
  /** Makes the session store of one transaction; its one caller outside tests wraps Lucia. */
  readonly sessions: (parts: SessionParts) => SessionStore
  /** Told at once, in this process: who reads after an own write reads what was written. */
  readonly onInvalidate?: (tags: readonly CacheTag[]) => void
}

/** A unit of work and what runs once it is committed. */
export interface Work {
  readonly uow: UnitOfWork
  readonly effects: (() => void)[]
}

/** The domain's door to writing, and the one that jobs use. */
export type DatabaseTransactor = Transactor & ConcludingTransactor

/** The door to writing. */
export function createTransactor(database: Pick<Database, 'lease'>, parts: TransactorParts): DatabaseTransactor {
  const workOn = (tx: Transaction, origin: WorkOrigin) => unitOfWork(tx, origin, parts)
  const concluding =
    (origin: WorkOrigin, conclude?: (db: JobConnection) => Promise<void>): Transact =>
    work =>
      retrying(async () => {
        const tx = await Transaction.begin(database)
        const { uow, effects } = workOn(tx, origin)
        try {
          const result = await work(uow)
          await conclude?.({
            executeSql: (text, values = []) => tx.run<Record<string, unknown>>(CompiledQuery.raw(text, values)),
          })
          await tx.commitWith(effects)
          return result
        } finally {
          await tx.rollback()
        }
      })
  return {
    transact: origin => concluding(origin),
    concluding,
    keyed: (claim, origin) =>
      createKeyedWork({ begin: () => Transaction.begin(database), workOn: tx => workOn(tx, origin) }, claim),
  }
}

/** Repositories are made when they are first named: most work touches one or two. */
function unitOfWork(
  tx: Transaction,
  origin: WorkOrigin,
  { keyset, jobs, sessions, onInvalidate }: TransactorParts,
): Work {
  const effects: (() => void)[] = []
  const { handle } = tx
  /** In the transaction: Postgres delivers it with the commit, once however often it is said, and not after a rollback. */
  const invalidate = (tags: readonly CacheTag[]): void => {
    if (tags.length === 0) return
    tx.hold(tx.run(CompiledQuery.raw('select pg_notify($1, $2)', [invalidationChannel, payloadOf(tags)])))
    effects.push(() => onInvalidate?.(tags))
  }
  const uow: UnitOfWork = {
    get accounts() {
      return own(this, 'accounts', accountRepository(handle))
    },
    get linkTokens() {
      return own(this, 'linkTokens', linkTokenRepository(handle))
    },
    get mails() {
      return own(this, 'mails', mailRepository(handle))
    },
    get users() {
      return own(this, 'users', userRepository(handle, keyset))
    },
    get projects() {
      return own(this, 'projects', projectRepository(handle, keyset))
    },
    get posters() {
      return own(this, 'posters', posterRepository(handle, keyset))
    },
    get events() {
      return own(this, 'events', eventRepository(handle, keyset))
    },
    get assets() {
      return own(this, 'assets', assetRepository(handle, keyset))
    },
    get imports() {
      return own(this, 'imports', importRepository(handle, keyset))
    },
    get catalogImport() {
      return own(this, 'catalogImport', catalogImporter(handle))
    },
    get importImages() {
      return own(this, 'importImages', importImages(handle))
    },
    get assistantUsage() {
      return own(this, 'assistantUsage', assistantUsageRepository(handle))
    },
    get webhookEndpoints() {
      return own(this, 'webhookEndpoints', webhookEndpointRepository(handle, keyset))
    },
    get categories() {
      return own(this, 'categories', categoryRepository(handle, keyset))
    },
    get subCategories() {
      return own(this, 'subCategories', subCategoryRepository(handle, keyset))
    },
    get products() {
      return own(this, 'products', productRepository(handle, keyset))
    },
    get offers() {
      return own(this, 'offers', offerRepository(handle, keyset))
    },
    get collections() {
      return own(this, 'collections', collectionRepository(handle, keyset))
    },
    get priceLists() {
      return own(this, 'priceLists', priceListRepository(handle, keyset))
    },
    get prices() {
      return own(this, 'prices', priceRepository(handle))
    },
    get taxClasses() {
      return own(this, 'taxClasses', taxClassRepository(handle, keyset))
    },
    get sessions() {
      const rows = sessionRows(handle)
      const store = sessions({ reader: sessionReader(readOnly(handle)), rows, adapter: sessionAdapter(handle) })
      return own(this, 'sessions', store)
    },
    outbox: {
      async emit(type, payload) {
        tx.hold(tx.run(recordEvent(type, payload, origin)))
        invalidate(tagsOfEvent(type, payload))
      },
    },
    cache: { invalidate: async tags => invalidate(tags) },
    audit: { record: async entry => tx.hold(tx.run(recordAudit(entry, origin))) },
    jobs: {
      async enqueue(kind, payload, options) {
        const sent = Promise.withResolvers<void>()
        const db: JobConnection = {
          executeSql(text, values = []) {
            const answer = tx.run<Record<string, unknown>>(CompiledQuery.raw(text, values))
            tx.hold(answer)
            sent.resolve()
            return answer
          },
        }
        effects.push(() => jobs.wake(kind))
        // On its way before the caller goes on; the commit awaits the answer.
        await Promise.race([sent.promise, jobs.send(kind, payload, { ...options, requestId: origin.requestId, db })])
      },
    },
    onCommit: effect => void effects.push(effect),
  }
  return { uow, effects }
}

function own<K extends keyof UnitOfWork>(uow: UnitOfWork, key: K, value: UnitOfWork[K]): UnitOfWork[K] {
  Object.defineProperty(uow, key, { value })
  return value
}
