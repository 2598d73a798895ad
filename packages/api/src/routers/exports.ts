import { CreateExportInput, ExportOutput, PriceListDocumentInput } from '../schemas/exports.ts'
import { createExport, createPriceListDocument } from '../services/exports/create-export.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

export const exports = resource('Exports of the catalog as files', {
  create: procedure({
    access: 'employee',
    summary: 'A link to a table of the catalogue as CSV or XLSX',
    description: 'The columns are those that an import of the kind takes. The link holds for five minutes.',
    input: CreateExportInput,
    output: ExportOutput,
  }).mutation(({ ctx, input }) => createExport(ctx.request, input)),
})

export const documents = resource('Documents generated from the data', {
  priceList: procedure({
    access: 'optional',
    summary: 'A link to a price list as PDF, DOCX, XLSX or CSV',
    description:
      'The list that everybody buys by is for everybody, the others for staff. The link holds for five minutes.',
    input: PriceListDocumentInput,
    output: ExportOutput,
  }).mutation(({ ctx, input }) => createPriceListDocument(ctx.request, ctx.actor, input)),
})
