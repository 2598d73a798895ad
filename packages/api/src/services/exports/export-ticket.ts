import { AppError, type Timestamp, timestampOf } from '@atelier/domain'
import { type DocumentFormat, documentMediaTypes, type FileFormat } from '@atelier/domain/documents'
import type { ImportKind } from '@atelier/domain/imports'
import type { ExportOutput } from '../../schemas/exports.ts'
import type { Needs } from '../../app-services.ts'

/** Seconds (DOC-5 of `spec/commerce.md`). */
const ticketLife = 300

/** What a file is made of, as its URL carries it: nothing is stored. */
export type ExportTicket = WantedFile & { readonly issuedAt: Timestamp }

type WantedFile =
  | ({ readonly format: DocumentFormat } & ({ readonly kind: ImportKind } | { readonly priceList: string }))
  | WantedDocument

/** A stored file of an issued document. */
export interface WantedDocument {
  readonly documentId: number
  readonly format: FileFormat
  readonly fileName: string
}

export const fileNameOf = (ticket: ExportTicket): string =>
  'fileName' in ticket ? ticket.fileName : madeNameOf(ticket)

const madeNameOf = (ticket: Exclude<ExportTicket, WantedDocument>): string =>
  `${'kind' in ticket ? ticket.kind : `prices-${ticket.priceList}`}-${ticket.issuedAt.slice(0, 10)}.${ticket.format}`

/** A URL that reads the file for five minutes. */
export function exportLink(
  { sealer, clock, settings }: Needs<'sealer' | 'clock' | 'settings'>,
  wanted: WantedFile,
): ExportOutput {
  const now = clock.now()
  const ticket: ExportTicket = { ...wanted, issuedAt: timestampOf(now) }
  const sealed = sealer.seal(JSON.stringify(ticket), 'export-ticket')
  return {
    url: `${settings.publicUrl}/v1/exports/${sealed}`,
    expiresAt: timestampOf(now + ticketLife * 1_000),
    fileName: fileNameOf(ticket),
    mediaType: documentMediaTypes[ticket.format],
  }
}

/** The same of a document's file. */
export function documentLink(context: Needs<'sealer' | 'clock' | 'settings'>, wanted: WantedDocument) {
  const { url, expiresAt } = exportLink(context, wanted)
  return { url, expiresAt }
}

/** @throws NOT_FOUND for one that is old, or that this server did not make */
export function openTicket({ sealer, clock }: Needs<'sealer' | 'clock'>, sealed: string): ExportTicket {
  const text = sealer.open(sealed, 'export-ticket')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is sealed for this purpose is a ticket of ours
  const ticket = text === undefined ? undefined : (JSON.parse(text) as ExportTicket)
  if (!ticket || clock.now() > Date.parse(ticket.issuedAt) + ticketLife * 1_000)
    throw new AppError('NOT_FOUND', { resource: 'export' })
  return ticket
}
