import type { Timestamp } from '../shared/clock.ts'
import type { DocumentLocale } from './document.ts'
import type { Day, DocumentData, IssuedKind } from './issued.ts'

export const documentStatuses = ['waiting', 'pending', 'ready', 'failed'] as const
/** `waiting` for the seller's details, `pending` until its files are made. */
export type DocumentStatus = (typeof documentStatuses)[number]

/** Formats that every issued document is made in. */
export const fileFormats = ['pdf', 'docx', 'xlsx'] as const
export type FileFormat = (typeof fileFormats)[number]

export interface DocumentFile {
  readonly format: FileFormat
  readonly objectKey: string
  /** Hex. */
  readonly sha256: string
  readonly bytes: number
}

/** Where a file of a document is stored. The hash makes the key unguessable: the bucket may serve whoever has a key. */
export const documentKeyOf = (id: number, { sha256, format }: Pick<DocumentFile, 'sha256' | 'format'>): string =>
  `documents/${id}/${sha256}.${format}`

const documentKey = new RegExp(String.raw`^documents/\d+/[0-9a-f]{64}\.(?:${fileFormats.join('|')})$`)

/** Whether a key is one of {@link documentKeyOf}. */
export const isDocumentKey = (key: string): boolean => documentKey.test(key)

const documentSourceTypes = ['order', 'waybill', 'refund'] as const
export type DocumentSourceType = (typeof documentSourceTypes)[number]

/** A document that was issued, or waits to be. */
export interface DocumentRecord {
  readonly id: number
  readonly kind: IssuedKind
  /** `I-2026-000001` of invoices and credit notes; null: it waits, or carries the number of its waybill. */
  readonly number: string | null
  readonly sourceType: DocumentSourceType
  readonly sourceId: number
  /** Whose buyer may read it; null: staff alone. */
  readonly orderId: number | null
  readonly orderNumber: string | null
  readonly locale: DocumentLocale
  readonly currency: string | null
  /** Minor units. */
  readonly total: number | null
  readonly taxTotal: number | null
  /** Null while it waits. */
  readonly data: DocumentData | null
  readonly status: DocumentStatus
  readonly failureReason: string | null
  readonly issuedAt: Timestamp
  readonly files: readonly DocumentFile[]
}

export type NewDocument = Omit<DocumentRecord, 'id' | 'orderNumber' | 'issuedAt' | 'files' | 'failureReason'> & {
  readonly series: string | null
  readonly templateVersion: number
}

/** What a waiting document gets once it can be issued. */
export type Issuing = Pick<NewDocument, 'series' | 'number' | 'data'>

/** Series of numbers without gaps; the other kinds carry the number of their waybill. */
export const documentSeries = { invoice: 'I', credit_note: 'C', packing_slip: null, waybill: null } as const

/** `I-2026-000001`. */
export const documentNumber = (series: string, year: number, count: number): string =>
  `${series}-${year}-${String(count).padStart(6, '0')}`

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** The number on paper. */
export const printedNumber = ({ number, data }: Pick<DocumentRecord, 'number' | 'data'>): string | null =>
  number ?? data?.number ?? null
