import { AppError, type KeyedWork, Replay, type Sealer, type StoredAnswer } from '@atelier/domain'

/**
 * Keyed work whose answers lie sealed under a key that takes the caller's own idempotency key to derive: for answers
 * that carry a secret (`spec/reliability.md` 6.7). Refusals carry none and stay as they are.
 */
export const sealedWork = (work: KeyedWork, sealer: Sealer, key: string): KeyedWork => {
  const sealed = (answer: StoredAnswer): StoredAnswer =>
    answer.ok ? { ok: true, data: sealer.seal(JSON.stringify(answer.data), 'stored-answer', key) } : answer
  const opened = (answer: StoredAnswer): StoredAnswer => {
    if (!answer.ok) return answer
    const text = sealer.open(String(answer.data), 'stored-answer', key)
    if (text === undefined)
      throw new AppError('INTERNAL', undefined, { cause: new Error('a sealed answer does not open') })
    return { ok: true, data: JSON.parse(text) }
  }
  return {
    get begun() {
      return work.begun
    },
    async transact(inner) {
      try {
        return await work.transact(inner)
      } catch (error) {
        throw error instanceof Replay ? new Replay(opened(error.answer)) : error
      }
    },
    settle: (answer, options) => work.settle(sealed(answer), options),
    amend: answer => work.amend(sealed(answer)),
    abandon: () => work.abandon(),
  }
}
