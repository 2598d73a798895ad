import { AtelierError, sdkError } from './errors.ts'

interface Bounds {
  /** Milliseconds the work may take. */
  readonly ms: number
  /** The caller's own end of it. */
  readonly signal: AbortSignal | undefined
}

/**
 * Runs work that ends in time whatever it awaits: the promise settles at the deadline or the abort
 * even if a custom fetch or storage ignores the signal.
 * @throws DEADLINE_EXCEEDED, ABORTED
 */
export function bounded<T>(work: (signal: AbortSignal) => Promise<T>, { ms, signal }: Bounds): Promise<T> {
  const controller = new AbortController()
  return new Promise<T>((resolve, reject) => {
    const end = (error: AtelierError) => {
      reject(error)
      controller.abort(error)
    }
    const onAbort = () => end(abortionOf(signal?.reason))
    if (signal?.aborted) return onAbort()
    const timer = setTimeout(() => end(sdkError('DEADLINE_EXCEEDED')), ms)
    signal?.addEventListener('abort', onAbort, { once: true })
    work(controller.signal)
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', onAbort)
      })
  })
}

/** Waits; an abort ends the wait at once. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer)
      reject(abortionOf(signal.reason))
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', onAbort)
      resolve()
    }, ms)
    signal.addEventListener('abort', onAbort, { once: true })
    if (signal.aborted) onAbort()
  })
}

const abortionOf = (reason: unknown): AtelierError =>
  reason instanceof AtelierError ? reason : sdkError('ABORTED', { cause: reason })
