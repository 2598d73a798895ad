import { CreateExportInput, ExportOutput } from '../schemas/exports.ts'
import { createExport } from '../services/exports/create-export.ts'
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
