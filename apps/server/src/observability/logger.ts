import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino'
import type { Config } from '../config/config.ts'
import { type AccessLines, createAccessLines } from './access-lines.ts'

export type { Logger } from 'pino'

/** Where everything is logged: JSON lines, one an event. */
export interface Log {
  readonly logger: Logger
  /** For access lines: they hold no secrets to look for, and leave in chunks. */
  readonly access: Pick<AccessLines, 'write'>
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
  if (stream) {
    const logger = pino({ ...options, redact }, stream)
    const access = logger.isLevelEnabled('info') ? createAccessLines(text => stream.write(text), 0) : noLines
    return { logger, access, flush: () => undefined }
  }
  const output = pino.destination({ fd: 1, sync: false, minLength: 4096 })
  const logger = pino({ ...options, redact }, output)
  const access = logger.isLevelEnabled('info') ? createAccessLines(text => output.write(text)) : noLines
  setInterval(() => {
    access.flush()
    output.flush()
  }, 200).unref()
  return {
    logger,
    access,
    flush() {
      access.flush()
      output.flushSync()
    },
  }
}

const noLines: AccessLines = { write: () => undefined, flush: () => undefined }
