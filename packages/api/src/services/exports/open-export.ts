import { AppError } from '@atelier/domain'
import { type DocumentColumn, type DocumentModel, documentMediaTypes } from '@atelier/domain/documents'
import { rowSchemas } from '../../schemas/import-rows.ts'
import type { Needs } from '../../app-services.ts'
import { openDocumentFile } from '../documents/open-document-file.ts'
import { type ExportTicket, fileNameOf, openTicket, type WantedDocument } from './export-ticket.ts'
import { priceListDocument } from './price-list-document.ts'

/** A file on its way out. */
export interface OpenedExport {
  readonly fileName: string
  readonly mediaType: string
  /** Made while it is taken. */
  readonly content: AsyncIterable<Uint8Array>
}

/** What a link of {@link createExport} reads. @throws NOT_FOUND */
export async function openExport(
  context: Needs<'sealer' | 'clock' | 'settings' | 'readers' | 'documents' | 'objects'>,
  sealed: string,
): Promise<OpenedExport> {
  const ticket = openTicket(context, sealed)
  if ('documentId' in ticket) return { fileName: fileNameOf(ticket), ...(await openDocumentFile(context, ticket)) }
  const model = await modelOf(context, ticket)
  return {
    fileName: fileNameOf(ticket),
    mediaType: documentMediaTypes[ticket.format],
    content: context.documents.write(model, ticket.format),
  }
}

const wide: Readonly<Record<string, number>> = { name: 40, title: 40, description: 60, slug: 40, product: 40 }
const numbers: ReadonlySet<string> = new Set(['position', 'min_quantity', 'weight_g', 'quantity'])

const columnOf = (title: string): DocumentColumn => ({
  title,
  kind: title === 'amount' ? 'money' : numbers.has(title) ? 'number' : 'text',
  width: wide[title] ?? 16,
})

async function modelOf(
  { readers, settings }: Needs<'readers' | 'settings'>,
  ticket: Exclude<ExportTicket, WantedDocument>,
): Promise<DocumentModel> {
  if ('kind' in ticket) {
    const { kind, issuedAt } = ticket
    const columns = rowSchemas[kind].columns.map(columnOf)
    return { name: kind, issuedAt, heading: null, columns, rows: readers.exports.rows(kind) }
  }
  const lists = await readers.exports.findLists(ticket.priceList)
  const list = lists.find(({ code }) => code === ticket.priceList)
  if (!list) throw new AppError('NOT_FOUND', { resource: 'price_list' })
  const offers = readers.exports.pricedOffers(lists.map(({ id }) => id))
  const { locale } = await readers.shopSettings.get()
  return priceListDocument(offers, { siteName: settings.siteName, list, lists, at: ticket.issuedAt, locale })
}
