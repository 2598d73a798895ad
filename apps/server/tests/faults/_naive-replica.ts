// What one would write first, in one program: run in place of the server by `NAIVE=1`. Every fault test fails against it.
import { createServer } from 'node:http'
import type { Actor, Transactor, UnitOfWork } from '@atelier/domain'
import { type ServedAnswer, Replay, type StoredAnswer } from '@atelier/domain'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getRequestListener } from '@hono/node-server'
import type { AcceptedPassword } from '@atelier/domain/accounts'
import { hash, verify } from '@node-rs/argon2'
import { Redis } from '@upstash/redis'
import { Pool } from 'pg'
import { overridden } from '../../../../packages/db/tests/_overridden.ts'
import type { ProcessCache } from '../../src/adapters/cache/answer-cache.ts'
import { createMemoryCounts } from '../../src/adapters/limits/memory-counts.ts'
import { createRateLimiter } from '../../src/adapters/limits/rate-limiter.ts'
import { composeApp } from '../../src/compose.ts'
import { loadConfig } from '../../src/config/config.ts'
import { createLog } from '../../src/observability/logger.ts'
import { createMetrics } from '../../src/observability/metrics.ts'
import { prepareDatabase } from '../../src/process/prepare-database.ts'
import { ensureFirstAdmin, wire } from '../../src/wire.ts'

const config = loadConfig()
const log = createLog(config.observability)
await prepareDatabase(config, log, new AbortController().signal)
const wired = await wire(config, { onError: () => {} })
await ensureFirstAdmin(wired, config)

/** Who a token was, for as long as the process lives: S2, S8. */
const known = new Map<string, Promise<Actor | null>>()
const authenticate: typeof wired.transport.authenticate = rawHeaders => {
  const at = rawHeaders.findIndex(name => name.toLowerCase() === 'authorization')
  const token = rawHeaders[at + 1] ?? ''
  const actor = known.get(token) ?? wired.transport.authenticate(rawHeaders)
  known.set(token, actor)
  return actor
}

/** Answers first and commits when it comes to it (R9); a rotation leaves no grace (S9); mails within the request (R21). */
const transact: Transactor['transact'] =
  origin =>
  async <T>(work: (uow: UnitOfWork) => Promise<T>): Promise<T> => {
    const { promise, resolve, reject } = Promise.withResolvers<{ readonly early: T }>()
    const naively = async (uow: UnitOfWork) => {
      let isProject = false
      const naive = overridden(uow, {
        projects: { ...uow.projects, insert: project => ((isProject = true), uow.projects.insert(project)) },
        sessions: {
          ...uow.sessions,
          advance: async (id, now) => {
            await uow.sessions.advance(id, now)
            await uow.sessions.advance(id, now)
          },
        },
        jobs: {
          async enqueue() {
            const message = { to: 'ana@studio.example', subject: 'Naive', text: 'Naive', html: 'Naive' }
            await wired.services.mailer.send(message, origin.requestId)
          },
        },
      })
      const result = await work(naive)
      if (isProject) {
        resolve({ early: result })
        await new Promise(later => setTimeout(later, 50))
      }
      return result
    }
    wired.services.transactor
      .transact(origin)(naively)
      .then(early => resolve({ early }), reject)
    return (await promise).early
  }

/** Looks for the key, acts, then stores it, each process for itself: R7, R16. */
const answers = new Map<string, StoredAnswer>()
const keyed: Transactor['keyed'] = ({ keyHash }, origin) => ({
  begun: true,
  transact: work => {
    const before = answers.get(keyHash)
    return before ? Promise.reject(new Replay(before)) : transact(origin)(work)
  },
  settle: async answer => void answers.set(keyHash, answer),
  amend: async answer => void answers.set(keyHash, answer),
  abandon: async () => {},
})

/** As many hashes at once as are asked for: R27. */
const passwords = {
  hash: ({ normalised }: AcceptedPassword) => hash(normalised),
  verify: async (stored: string | undefined, password: string) => stored !== undefined && verify(stored, password),
}

/** Looks, asks, stores, and lets time do the rest: R18; waits for Redis as long as it takes: R17. */
const kept = new Map<string, ServedAnswer>()
const { redis: at } = config.cache
const redis = at?.token ? new Redis({ url: at.url, token: at.token }) : undefined
const counts = { hit: 0, stale: 0, shared: 0, miss: 0, refused: 0 }
const cache: ProcessCache = {
  ...wired.cache,
  counts,
  peek: () => undefined,
  async get(key, fill) {
    const found = kept.get(key)
    if (found) return found
    await redis?.get(key)
    counts.miss += 1
    const answer = await fill()
    await redis?.set(key, new TextDecoder().decode(answer.bytes), { ex: 60 })
    kept.set(key, { answer, ageSeconds: 1 })
    return { answer, ageSeconds: undefined }
  },
}

// A pool as in the driver's first example: nothing listens for errors of its idle connection (R14).
await new Pool({ connectionString: config.database.url }).query('select 1')

/** S3's client as it comes: it waits for ever and throws its own errors (R20). */
const { storage } = config
const s3 = new S3Client({
  region: 'us-east-1',
  forcePathStyle: true,
  ...(storage?.endpoint === undefined ? {} : { endpoint: storage.endpoint }),
  ...(storage?.credentials ? { credentials: storage.credentials } : {}),
})
const objects: typeof wired.services.objects = {
  ...wired.services.objects,
  async put({ key: Key, type: ContentType, body: Body }) {
    await s3.send(new PutObjectCommand({ Bucket: storage?.bucket, Key, ContentType, Body }))
  },
}

/** Each process counts for itself, as if it were the only one: R26. */
const clock = { now: () => Date.now() }
const limiter = createRateLimiter({ store: createMemoryCounts(clock), clock, factor: config.rateLimitFactor })

const services = { ...wired.services, passwords, objects, limiter, transactor: { transact, keyed } }
const composition = { config, log, metrics: createMetrics(), isDraining: () => false }
const app = composeApp(composition, {
  ...wired,
  services,
  cache,
  transport: { ...wired.transport, services, cache, authenticate },
})
// Liveness that asks the database (R24), and a process that ends as soon as it is told to, or errs (R22, R30).
const listener = getRequestListener(async (request: Request, node) => {
  const isAlive = !request.url.endsWith('/livez') || (await wired.database.ping())
  return isAlive ? app(request, node) : new Response(null, { status: 503 })
})
createServer((incoming, outgoing) => void listener(incoming, outgoing)).listen(config.server.port)
