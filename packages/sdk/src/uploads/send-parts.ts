import { bounded, pause } from '../deadline.ts'
import { AtelierError, isAtelierError, sdkError } from '../errors.ts'
import type { ClientOptions } from '../options.ts'
import { retryWait } from '../retry.ts'
import { countingFetch } from './counting-fetch.ts'

/** A part of a file and the request it is sent by, as `assets.presign` gives it. */
export interface Part {
  readonly bytes: number
  readonly stored: boolean
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

interface Sending {
  readonly options: ClientOptions
  readonly signal: AbortSignal
  /** Bytes of the file that have arrived or are on their way. */
  readonly sent: (bytes: number) => void
}

/** Milliseconds a part may take (`spec/reliability.md` 15). */
const partMs = 60_000
const urlEnded = 403

/** Sends what has not arrived. @returns false when the requests have ended meanwhile: ask for new ones. */
export async function sendParts(file: Blob, parts: readonly Part[], sending: Sending): Promise<boolean> {
  let arrived = parts.reduce((sum, { stored, bytes }) => sum + (stored ? bytes : 0), 0)
  let at = 0
  for (const part of parts) {
    const body = file.slice(at, at + part.bytes)
    at += part.bytes
    if (part.stored) continue
    const before = arrived
    const status = await sendPart(part, body, { ...sending, sent: bytes => sending.sent(before + bytes) })
    if (status === urlEnded) return false
    arrived += part.bytes
  }
  return true
}

/** Sends one, and again after a lost connection or a fault of the storage. @returns 200 or 403 */
async function sendPart(part: Part, body: Blob, { options, signal, sent }: Sending): Promise<number> {
  const send = countingFetch(options, share => sent(share * part.bytes))
  for (let attempts = 1; ; attempts++) {
    try {
      return await bounded(
        async inTime => {
          const request = { method: 'PUT', headers: { ...part.headers }, body, signal: inTime } as const
          const { status } = await send(part.url, request).catch((cause: unknown) => {
            throw sdkError('NETWORK_ERROR', { cause })
          })
          if (status === 200 || status === urlEnded) return status
          throw new AtelierError('STORAGE_UNAVAILABLE', { message: `The storage answered ${status}` })
        },
        { ms: partMs, signal },
      )
    } catch (error) {
      if (!isAtelierError(error) || signal.aborted) throw error
      const wait = retryWait({ error, attempts, leftMs: partMs, random: Math.random() })
      if (wait === undefined) throw error
      await pause(wait, signal)
    }
  }
}
