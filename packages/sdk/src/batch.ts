import type { Attempt, Transport } from './transport.ts'

interface Waiting {
  readonly attempt: Attempt
  readonly resolve: (output: unknown) => void
  readonly reject: (reason: unknown) => void
}

/** Gathers the queries of one moment into as few requests as the limits allow; a lone query goes unbatched, so that caches know it. */
export function createBatcher(transport: Transport, maxItems: number): (attempt: Attempt) => Promise<unknown> {
  let waiting: Waiting[] = []

  function flush(): void {
    const living = waiting.filter(({ attempt }) => !attempt.signal.aborted)
    waiting = []
    for (const group of groupsOf(living)) void dispatch(group)
  }

  function groupsOf(all: readonly Waiting[]): Waiting[][] {
    const groups: Waiting[][] = []
    for (const one of all) {
      const last = groups.findLast(group => group[0] && isOfOneCaller(group[0].attempt, one.attempt))
      const fits = last && last.length < maxItems && transport.fits([...last, one].map(({ attempt }) => attempt))
      if (fits) last.push(one)
      else groups.push([one])
    }
    return groups
  }

  async function dispatch(group: readonly Waiting[]): Promise<void> {
    const [only] = group
    if (only && group.length === 1) return transport.send(only.attempt).then(only.resolve, only.reject)
    const attempts = group.map(({ attempt }) => attempt)
    try {
      const results = await transport.sendAll(attempts, whenAllAbort(attempts.map(({ signal }) => signal)))
      for (const [at, { resolve, reject }] of group.entries()) {
        const result = results[at]
        if (result?.status === 'fulfilled') resolve(result.value)
        else reject(result?.reason)
      }
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }

  return attempt =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setTimeout(flush)
      waiting.push({ attempt, resolve, reject })
    })
}

/** Queries of one request share its headers. */
const isOfOneCaller = (a: Attempt, b: Attempt): boolean =>
  a.token === b.token &&
  a.guest?.['cart-token'] === b.guest?.['cart-token'] &&
  a.guest?.['order-token'] === b.guest?.['order-token']

/** A shared request is given up when no caller waits for it any more. */
function whenAllAbort(signals: readonly AbortSignal[]): AbortSignal {
  const controller = new AbortController()
  let left = signals.length
  for (const signal of signals) {
    signal.addEventListener('abort', () => (--left === 0 ? controller.abort(signal.reason) : undefined), { once: true })
  }
  return controller.signal
}
