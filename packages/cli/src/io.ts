import type { Readable } from 'node:stream'
import type { Environment } from './session.ts'

/** What a command may touch beside the network. */
export interface Io {
  readonly env: Environment
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly out: (line: string) => void
  readonly err: (line: string) => void
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
}
