import { AppError } from '@atelier/domain'
import type { OutboxConsumer, OutboxEvent, OutboxReader } from '@atelier/domain/outbox'
import type { ConcludingTransactor, JobConnection } from '../jobs/ports.ts'
import { currentEventType } from './former-event-types.ts'
import { sleep } from './own-connection.ts'

export interface PumpParts {
  readonly consumer: OutboxConsumer
  readonly outbox: OutboxReader
  readonly transactor: ConcludingTransactor
  readonly signal: AbortSignal
  readonly onError: (error: unknown, consumer: string) => void
  /** Milliseconds before a failed event is tried again, by the number of tries so far. */
  readonly retryMs?: (tries: number) => number
}

/** Another process moved the position in the meantime. */
class PositionLost extends Error {
  override readonly name = 'PositionLost'
}

const batchSize = 50
/** Tries of one event before it is passed by; an unreachable database does not count. */
const maxTries = 8
const defaultRetryMs = (tries: number) => Math.min(30_000, 200 * 2 ** tries)

/** Hands events to one consumer from its position on. The returned function says that there may be more. */
export function startPump(parts: PumpParts): { readonly wake: () => void; readonly ended: Promise<void> } {
  const { consumer, outbox, signal, onError, retryMs = defaultRetryMs } = parts
  let waiting = Promise.withResolvers<void>()
  signal.addEventListener('abort', () => waiting.resolve())

  const run = async () => {
    let tries = 0
    while (!signal.aborted) {
      try {
        const position = (await outbox.positionOf(consumer.name)) ?? 0
        const { events } = await outbox.after(position, tries === 0 ? batchSize : 1)
        if (events.length > 0) await take(parts, position, { events, isLastTry: tries >= maxTries })
        else {
          await waiting.promise
          waiting = Promise.withResolvers()
        }
        tries = 0
      } catch (error) {
        // Who dispatched before had one more transaction under way; where it ended is where this one goes on.
        if (error instanceof PositionLost) continue
        // A batch that fails is tried event by event; only an event of its own is ever given up.
        tries = isOutage(error) ? Math.max(1, tries) : tries + 1
        onError(error, consumer.name)
        await sleep(tries === 1 ? 0 : retryMs(tries), signal)
      }
    }
  }
  return { wake: () => waiting.resolve(), ended: run() }
}

const isOutage = (error: unknown): boolean => error instanceof AppError && error.kind === 'unavailable'

interface Batch {
  readonly events: readonly OutboxEvent[]
  /** True: when it fails again, it is noted and passed by. */
  readonly isLastTry: boolean
}

/** Effects and position commit together; a rival that moved the position in between makes all of it undone. */
async function take(parts: PumpParts, position: number, { events, isLastTry }: Batch): Promise<void> {
  const { consumer, transactor } = parts
  const types: ReadonlySet<string> = new Set(consumer.types)
  const wanted = events.filter(event => types.has(currentEventType(event.type)))
  const last = events.at(-1)
  if (!last) return
  const origin = { requestId: last.requestId, ip: '' }
  const move = (db: JobConnection) => moveTo(db, { name: consumer.name, from: position, to: last.seq })
  try {
    await transactor.concluding(
      origin,
      move,
    )(async uow => {
      if (wanted.length === 0 || (await consumer.isAwaited?.(wanted, uow)) === false) return
      for (const event of wanted) await consumer.handle(event, uow)
    })
  } catch (error) {
    if (!isLastTry || isOutage(error) || error instanceof PositionLost) throw error
    parts.onError(error, consumer.name)
    await transactor.concluding(origin, async db => {
      await db.executeSql(skip, [consumer.name, last.id, last.type, error instanceof Error ? error.message : ''])
      await move(db)
    })(async () => {})
  }
}

const skip = `insert into outbox_skips (consumer, event_id, event_type, cause) values ($1, $2, $3, $4) on conflict do nothing`

async function moveTo(db: JobConnection, { name, from, to }: { name: string; from: number; to: number }) {
  const { rows } = await db.executeSql(
    'update outbox_consumers set position = $3 where name = $1 and position = $2 returning position',
    [name, from, to],
  )
  if (rows.length !== 1) throw new PositionLost(`another process moved the position of ${name}`)
}
