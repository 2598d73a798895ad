import type { Log } from '../observability/logger.ts'

const hardStopMs = 25_000
/** A terminal and the package manager both pass on one Ctrl-C: SIGINTs this close are one. */
const sameInterruptMs = 1_000

/**
 * Ends the process: SIGTERM and SIGINT drain and exit 0, a second signal exits 1 at once,
 * an uncaught error is logged, drains, and exits 1 (`reliability.md` 12, R30).
 */
export function onEnd(log: Log, drain: () => Promise<void>): void {
  let endingSince: number | undefined

  const end = async (code: number): Promise<void> => {
    endingSince = performance.now()
    setTimeout(() => {
      log.logger.fatal('still busy after 25 s: hard stop')
      log.flush()
      process.exit(1)
    }, hardStopMs).unref()
    try {
      await drain()
    } catch (error) {
      log.logger.error({ err: error }, 'shutdown failed')
      process.exitCode = 1
    }
    log.flush()
    process.exit(code || process.exitCode)
  }

  const onSignal = (signal: NodeJS.Signals): void => {
    if (endingSince === undefined) {
      log.logger.info({ signal }, 'draining')
      void end(0)
    } else if (signal === 'SIGTERM' || performance.now() - endingSince > sameInterruptMs) process.exit(1)
  }
  const onStray = (error: unknown): void => {
    log.logger.fatal({ err: error }, 'uncaught error: the process drains and exits')
    if (endingSince === undefined) void end(1)
  }

  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
  // The launcher ended without a signal.
  process.on('disconnect', () => endingSince === undefined && void end(0))
  process.on('uncaughtException', onStray)
  process.on('unhandledRejection', onStray)
}
