import {
  type Actor,
  AppError,
  isErrorCode,
  type KeyedWork,
  Replay,
  type StoredAnswer,
  type Transact,
} from '@atelier/domain'
import { TRPCError } from '@trpc/server'
import { canonicalJson, withoutFiles } from './canonical-json.ts'
import type { ApiContext } from './context.ts'
import type { Idempotency } from './core.ts'
import { listedErrorOf, trpcCodes } from './errors.ts'
import { sealedWork } from './sealed-work.ts'

interface Call {
  readonly ctx: ApiContext
  readonly actor: Actor | null
  readonly path: string
  readonly input: unknown
  readonly idempotency: Idempotency
  readonly sealsAnswer: boolean
}

const keyForm = /^[\x21-\x7E]{1,255}$/

/** The keyed work of a call, or undefined when it carries no key. @throws MALFORMED_REQUEST, IDEMPOTENCY_KEY_REQUIRED */
export async function keyedWorkOf(call: Call): Promise<KeyedWork | undefined> {
  const { ctx, actor, path, input, idempotency, sealsAnswer } = call
  if (idempotency === 'exempt') return undefined
  const key = ctx.idempotencyKey
  if (key === undefined) {
    if (idempotency === 'required') throw new AppError('IDEMPOTENCY_KEY_REQUIRED')
    return undefined
  }
  if (!keyForm.test(key)) throw new AppError('MALFORMED_REQUEST', { part: 'header' })
  const { transactor, secrets, sealer } = ctx.services
  const claim = {
    actor: ownerOfKey(ctx, actor),
    operation: path,
    keyHash: secrets.hash(key),
    fingerprint: secrets.hash(`${path}\n${canonicalJson(await withoutFiles(input))}`),
  }
  const work = transactor.keyed(claim, { requestId: ctx.requestId, ip: ctx.client.ip })
  return sealsAnswer ? sealedWork(work, sealer, key) : work
}

/** Guests with different carts or orders share no keys. */
function ownerOfKey({ guestTokens: { cart, order }, services }: ApiContext, actor: Actor | null): string {
  if (actor) return `user:${actor.userId}`
  if (cart !== undefined) return `cart:${services.secrets.hash(cart)}`
  return order === undefined ? 'anonymous' : `order:${services.secrets.hash(order)}`
}

type Outcome = { ok: true; data: unknown } | { ok: false; error: TRPCError }

interface KeyedCall<R extends Outcome> {
  readonly run: (transact: Transact) => Promise<R>
  /** What runs after the commit and makes the final answer; undefined: this one is final. */
  readonly completing?: ((data: unknown) => (() => Promise<unknown>) | undefined) | undefined
  readonly onReplay: () => void
}

/** Runs a call under its key: replays an earlier answer, or stores this one with its effect. */
export async function runOnce<R extends Outcome>(
  work: KeyedWork,
  { run, completing, onReplay }: KeyedCall<R>,
): Promise<R> {
  const result = await run(work.transact)
  if (!result.ok && result.error.cause instanceof Replay) {
    onReplay()
    return replayed(result, result.error.cause.answer)
  }
  if (!work.begun) return result
  const answer = answerOf(result)
  const complete = await completionOf(work, () => (result.ok ? completing?.(result.data) : undefined))
  if (!answer) await work.abandon()
  else if (!complete) await work.settle(answer)
  else {
    await work.settle(answer, { isUnfinished: true })
    const data = await complete()
    await work.amend({ ok: true, data: data ?? null })
    return { ...result, data }
  }
  return result
}

async function completionOf<T>(work: KeyedWork, find: () => T): Promise<T> {
  try {
    return find()
  } catch (error) {
    // An output that is none of its procedure's: nothing of the call stays.
    await work.abandon()
    throw error
  }
}

/** Outputs and refusals are kept; faults of ours (5xx) are not, so that a retry runs anew. */
function answerOf(result: Outcome): StoredAnswer | undefined {
  if (result.ok) return { ok: true, data: result.data ?? null }
  const error = listedErrorOf(result.error)
  if (error.kind === 'internal' || error.kind === 'unavailable' || error.kind === 'rate-limited') return undefined
  return { ok: false, code: error.code, message: error.message, details: error.details ?? null }
}

function replayed<R extends Outcome>(result: R, answer: StoredAnswer): R {
  if (answer.ok) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- tRPC's result type with its private marker kept; the data was this procedure's output
    return { ...result, ok: true, error: undefined, data: answer.data } as unknown as R
  }
  const error = isErrorCode(answer.code)
    ? // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- stored by answerOf from a listed error of the same code
      new AppError(answer.code, answer.details as never, { message: answer.message })
    : new AppError('INTERNAL')
  return { ...result, error: new TRPCError({ code: trpcCodes[error.kind], message: error.message, cause: error }) }
}
