import { importLimits } from '@atelier/domain/imports'
import type { Inputs, Outputs } from '../contract.ts'
import type { Engine } from '../engine.ts'
import { AtelierError, sdkError } from '../errors.ts'
import type { Procedures } from '../generated/procedures.ts'
import type { Import } from '../generated/types.ts'
import type { Types } from '../members.ts'
import type { ClientOptions } from '../options.ts'
import type { Call } from '../safe.ts'
import { countingFetch } from './counting-fetch.ts'
import { type Progress, progressOf } from './progress.ts'
import { sendParts } from './send-parts.ts'

type ImportCode = Procedures['imports']['presign' | 'create'][Types]['code']
type Wanted = Omit<Inputs['imports']['create'], 'file' | 'uploadId'>

/** What the rows are and how they go in, as for `imports.create`. */
export interface ImportOptions extends Wanted {
  /** Called with how much of the file has been sent, in whole percent: 0 first, never a smaller number, 100 once the import is queued. */
  readonly onProgress?: ((percent: number) => void) | undefined
  /** Ends the upload with ABORTED; no import begins. Parts that arrived are deleted within a day. */
  readonly signal?: AbortSignal | undefined
}

/** What the client adds to the noun `imports`. */
export interface Importing {
  /**
   * Sends a CSV or XLSX file of up to 64 MiB and begins its import. A file over 10 MiB goes straight to the storage, in parts
   * that are sent again when they break off. The end of the name says the format unless `format` does.
   * @throws INVALID_INPUT, RULE_VIOLATED, STORAGE_UNAVAILABLE, NOT_CONFIGURED, ABORTED
   * @example
   * ```ts
   * const { id } = await api.imports.upload(file, { kind: 'products', onProgress: percent => (bar.value = percent) })
   * ```
   */
  upload(file: File, options: ImportOptions): Call<Import, ImportCode>
}

/** Milliseconds for each 2 MiB of a file in one request, as for images. */
const pieceMs = 60_000
const pieceBytes = 2_097_152

export function createImporting(engine: Engine, options: ClientOptions): Importing['upload'] {
  interface Sending {
    readonly wanted: Wanted
    readonly signal: AbortSignal
    readonly progress: Progress
  }

  const run = <T>(verb: 'presign' | 'create', input: object, signal: AbortSignal): Promise<T> =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion, typescript/no-unnecessary-type-parameters -- the output of the named procedure
    engine.run({ type: 'mutation', path: `imports.${verb}`, input, options: { signal } }) as Promise<T>

  async function direct(file: File, { wanted, signal, progress }: Sending): Promise<Import> {
    const timeoutMs = pieceMs * Math.ceil(file.size / pieceBytes)
    const output = await engine.run({
      type: 'mutation',
      path: 'imports.create',
      input: { ...wanted, file },
      options: { signal, timeoutMs },
      send: countingFetch(options, share => progress.sent(share * file.size)),
    })
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the output of this procedure
    return output as Import
  }

  async function inParts(file: File, { wanted, signal, progress }: Sending): Promise<Import> {
    const sending = { options, signal, sent: (bytes: number) => progress.sent(bytes) }
    // The end of a long name stays, because its extension decides the format.
    const named = { name: file.name.slice(-importLimits.nameLength), bytes: file.size }
    for (let requests = 1; ; requests++) {
      const { uploadId, parts } = await run<Outputs['imports']['presign']>('presign', named, signal)
      if (await sendParts(file, parts, sending)) return run<Import>('create', { ...wanted, uploadId }, signal)
      if (requests === 2) throw new AtelierError('STORAGE_UNAVAILABLE', { message: 'The storage refuses the upload' })
    }
  }

  return async (file, { onProgress, signal = new AbortController().signal, ...wanted }) => {
    if (signal.aborted) throw sdkError('ABORTED', { cause: signal.reason })
    const progress = progressOf(file.size, onProgress)
    const way = file.size > importLimits.requestBytes ? inParts : direct
    const begun = await way(file, { wanted, signal, progress })
    progress.done()
    return begun
  }
}
