import { type Actor, AppError, timestampOf } from '@atelier/domain'
import { canReceive, type OpenStream } from '@atelier/domain/live'
import { type LiveItem, liveItemOf, type SubscribeLiveInput } from '../../schemas/live.ts'
import type { ClientInfo, Needs } from '../../app-services.ts'

type LiveTools = Needs<'live' | 'readers' | 'clock'>

/** An item and the position after it. */
interface Placed {
  readonly id: string
  readonly data: LiveItem
}

interface Listening {
  readonly actor: Actor | null
  readonly input: SubscribeLiveInput
  readonly client: ClientInfo
  readonly signal: AbortSignal
}

/** A session is looked up again before it hears more, at most once in this time, and while nothing happens this often. */
const freshMs = 1_000
const quietMs = 10_000

/**
 * Sends events as they are numbered, from `lastEventId` on or from now. Nothing is held for a reader: it is asked for
 * the next item when it took the one before.
 * @throws LIMIT_REACHED; while it runs, SESSION_ENDED
 */
export async function subscribeLive(context: LiveTools, listening: Listening): Promise<AsyncIterable<Placed>> {
  const { live } = context
  const { actor, client, input } = listening
  const stream = live.open(actor ? { userId: actor.userId } : { ip: client.ip })
  try {
    const head = await live.head()
    const wanted = input?.lastEventId ? Number(input.lastEventId) : head
    return items(context, listening, { stream, head, wanted })
  } catch (error) {
    stream.close()
    throw error
  }
}

interface Start {
  readonly stream: OpenStream
  readonly head: number
  /** Where the reader left off. */
  readonly wanted: number
}

const placed = (id: number, data: LiveItem): Placed => ({ id: String(id), data })

async function* items(
  context: LiveTools,
  listening: Listening,
  { stream, head, wanted }: Start,
): AsyncIterable<Placed> {
  const { live, clock } = context
  const { input, signal } = listening
  const types: ReadonlySet<string> | undefined = input?.types && new Set(input.types)
  const hearer = rememberedFor(context, listening.actor)
  const now = () => timestampOf(clock.now())
  // A number that was never given is of another database: what it meant is unknown.
  let position = Math.min(wanted, head)
  try {
    yield placed(position, { type: 'ready', data: { position }, at: now() })
    if (wanted > head) yield placed(head, { type: 'gap', data: { from: 0, to: head }, at: now() })
    while (!signal.aborted) {
      if (live.isClosing) {
        yield placed(position, { type: 'closing', data: { reason: 'shutdown' }, at: now() })
        return
      }
      const { events, sweptSeq } = await live.after(position)
      if (sweptSeq > position) {
        yield placed(sweptSeq, { type: 'gap', data: { from: position + 1, to: sweptSeq }, at: now() })
        position = sweptSeq
      }
      for (const event of events) {
        const isTold = (types === undefined || types.has(event.type)) && canReceive(await hearer(), event)
        const item = isTold ? liveItemOf(event) : undefined
        position = event.seq
        if (item) yield placed(position, item)
        if (signal.aborted) return
      }
      if (events.length === 0) await live.more(position, { ms: quietMs, signal })
      await hearer()
    }
  } finally {
    stream.close()
  }
}

/** Who listens, as the session's row says now; remembered for a second. @throws SESSION_ENDED */
function rememberedFor({ readers, clock }: LiveTools, first: Actor | null): () => Promise<Actor | null> {
  let known = first
  let at = performance.now()
  return async () => {
    if (known === null || performance.now() - at < freshMs) return known
    const now = timestampOf(clock.now())
    const found = known.apiKey
      ? (await readers.apiKeys.findActor({ id: known.apiKey.id }, now))?.actor
      : await readers.sessions.findActor(known.sessionId, now)
    if (!found) throw new AppError('SESSION_ENDED')
    at = performance.now()
    return (known = found)
  }
}
