import type { DocumentFormat } from '../documents/document.ts'
import type { Timestamp } from '../shared/clock.ts'
import type { Transitions } from '../shared/state-machine.ts'
import type { DecimalSign } from './decimal-sign.ts'
import type { FaultReason } from './fault-reasons.ts'

/** What a file of rows can bring in. */
export const importKinds = ['categories', 'sub-categories', 'products', 'offers', 'prices'] as const
export type ImportKind = (typeof importKinds)[number]

export const importFormats = ['csv', 'xlsx'] as const satisfies readonly DocumentFormat[]
export type ImportFormat = (typeof importFormats)[number]

/** `all`: one bad row, and nothing is written. `rows`: good rows go in, bad ones are reported. */
export const importModes = ['all', 'rows'] as const
export type ImportMode = (typeof importModes)[number]

export const importStatuses = ['queued', 'running', 'completed', 'failed', 'canceled'] as const
type ImportStatus = (typeof importStatuses)[number]

/** A running import starts again when another process takes over its job. */
export const importTransitions: Transitions<ImportStatus> = {
  queued: ['running', 'canceled'],
  running: ['running', 'completed', 'failed', 'canceled'],
  completed: [],
  failed: [],
  canceled: [],
}

export const importSeverities = ['error', 'warning'] as const
type ImportSeverity = (typeof importSeverities)[number]

/** The bounds of a file. A file that passes them is read to its end; what is beyond one is said in the report. */
export const importLimits = {
  fileBytes: 67_108_864,
  /** Of a file that one request carries; a larger one goes to the storage first. */
  requestBytes: 10_485_760,
  nameLength: 200,
  rows: 1_000_000,
  columns: 64,
  cellLength: 65_536,
  /** Kept in the report; those beyond are counted. */
  faults: 10_000,
  /** Rows a transaction, and characters of them. */
  batch: 500,
  batchLength: 1_048_576,
  /** Bytes of the URL of an image. */
  urlLength: 2_000,
} as const

/** Where the file lies until the import has ended: in parts, as an upload leaves them. */
export interface ImportFile {
  readonly name: string
  readonly bytes: number
  /** The user and the id of the upload, which name its parts. */
  readonly userId: number
  readonly uploadId: string
}

/** One file on its way into the catalogue. */
export interface Import {
  readonly id: number
  readonly kind: ImportKind
  readonly format: ImportFormat
  readonly mode: ImportMode
  /** True: everything is judged, nothing is written. */
  readonly dryRun: boolean
  /** How its amounts are written; null: found out from the file. */
  readonly decimal: DecimalSign | null
  readonly status: ImportStatus
  readonly file: ImportFile
  readonly requestedBy: number | null
  /** Rows read so far, those of them that went in (or would, in a dry run), and those with a fault. */
  readonly rowsRead: number
  readonly rowsGood: number
  readonly rowsBad: number
  /** Distinct URLs of images that its rows name, and what became of them; the others wait, or were called off. */
  readonly imagesWanted: number
  readonly imagesStored: number
  readonly imagesRefused: number
  readonly createdAt: Timestamp
  readonly startedAt: Timestamp | null
  readonly finishedAt: Timestamp | null
}

/** Why a row, or the whole file, was not taken. */
export interface ImportFault {
  /** Of the file, counted from 1: where the row begins. */
  readonly line: number
  /** Title of the column; null: the row as a whole. */
  readonly column: string | null
  readonly why: FaultReason
}

/** What was stored before reasons had codes, or by a later version with codes of its own. */
interface UncodedReason {
  readonly code: null
  readonly details: null
}

/** A fault as the report shows it. `warning`: the row went in, without the image that is spoken of. */
export type ReportedFault = Omit<ImportFault, 'why'> & {
  readonly severity: ImportSeverity
  /** The sentence of the reason in English. */
  readonly reason: string
} & (FaultReason | UncodedReason)
