import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino'
import type { Config } from '../config.ts'

export type { Logger } from 'pino'

/** Where everything is logged: JSON lines, one an event. */
export interface Log {
  readonly logger: Logger
  /** For access lines: the same lines without the search for secrets, which they never hold. */
  readonly access: Logger
  /** Writes what is still in memory; before the process ends. */
  flush(): void
}

const redacted = ['password', 'token', 'authorization', 'cookie', 'secret', 'access_token', 'refresh_token']

/** Writes to standard output in batches, at most 200 ms late; `stream` is another place, for tests. */
export function createLog(config: Pick<Config['observability'], 'logLevel'>, stream?: DestinationStream): Log {
  const options = {
    level: config.logLevel,
    base: { pid: process.pid },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  const redact = { paths: redacted.flatMap(key => [key, `*.${key}`, `*.*.${key}`]), censor: '[redacted]' }
  if (stream)
    return { logger: pino({ ...options, redact }, stream), access: pino(options, stream), flush: () => undefined }
  const output = pino.destination({ fd: 1, sync: false, minLength: 4096 })
  setInterval(() => output.flush(), 200).unref()
  return {
    logger: pino({ ...options, redact }, output),
    access: pino(options, output),
    flush: () => output.flushSync(),
  }
}
