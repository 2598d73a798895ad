import { mapPage } from '@atelier/domain'
import {
  DocumentFileInput,
  DocumentFileOutput,
  DocumentList,
  DocumentOutput,
  DocumentPage,
  ListDocumentsInput,
} from '../schemas/documents.ts'
import { ExportOutput, PriceListDocumentInput } from '../schemas/exports.ts'
import { IdInput } from '../schemas/records.ts'
import { getDocument, listOrderDocuments } from '../services/documents/get-document.ts'
import { getDocumentFile, getWaybillDocument } from '../services/documents/get-document-file.ts'
import { toDocumentOutput } from '../services/documents/internal.ts'
import { createPriceListDocument } from '../services/exports/create-export.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

const buyer = { access: 'optional', guestToken: 'order', errors: ['NOT_FOUND'] } as const

export const documents = resource('Documents generated from the data', {
  list: procedure({
    access: 'employee',
    summary: 'Issued documents, newest first, with those that wait or failed',
    input: ListDocumentsInput,
    output: DocumentPage,
  }).query(async ({ ctx, input: { limit, cursor, ...filter } }) =>
    mapPage(await ctx.request.readers.documents.list(filter, { limit, cursor }), document =>
      toDocumentOutput(document, 'staff'),
    ),
  ),

  get: procedure({
    ...buyer,
    summary: 'One document: for the buyer of its order, and for staff',
    input: IdInput,
    output: DocumentOutput,
  }).query(({ ctx, input }) => getDocument(ctx.request, ctx, input.id)),

  file: procedure({
    ...buyer,
    summary: 'A file of a document',
    description: 'Over REST the answer is the file itself, or 202 while it is made. The link holds for five minutes.',
    input: DocumentFileInput,
    output: DocumentFileOutput,
  }).query(({ ctx, input }) => getDocumentFile(ctx.request, ctx, input)),

  priceList: procedure({
    access: 'optional',
    summary: 'A link to a price list as PDF, DOCX, XLSX or CSV',
    description:
      'The public price list is open to every caller, the others are for staff. The link works for five minutes.',
    input: PriceListDocumentInput,
    output: ExportOutput,
  }).mutation(({ ctx, input }) => createPriceListDocument(ctx.request, ctx.actor, input)),
})

/** `orders.documents` */
export const orderDocuments = procedure({
  ...buyer,
  summary: 'Documents of an order, the oldest first',
  input: IdInput,
  output: DocumentList,
}).query(async ({ ctx, input }) => ({ items: await listOrderDocuments(ctx.request, ctx, input.id) }))

/** `waybills.document` */
export const waybillDocument = procedure({
  access: 'employee',
  summary: 'The document of a posted waybill',
  description: 'Over REST the answer is the file itself, or 202 while it is made. The link holds for five minutes.',
  errors: ['NOT_FOUND'],
  input: DocumentFileInput,
  output: DocumentFileOutput,
}).query(({ ctx, input }) => getWaybillDocument(ctx.request, input))
