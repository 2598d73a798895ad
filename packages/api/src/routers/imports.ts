import { mapPage } from '@atelier/domain'
import type { Import } from '@atelier/domain/imports'
import { Nothing } from '../schemas/common.ts'
import {
  CreateImportInput,
  ImportColumnsOutput,
  ImportFaultPage,
  ImportIdInput,
  ImportOutput,
  ImportPage,
  ImportReportInput,
  ListImportsInput,
  PresignImportInput,
} from '../schemas/imports.ts'
import { UploadOutput } from '../schemas/assets.ts'
import { cancelImport } from '../services/imports/cancel-import.ts'
import { createImport } from '../services/imports/create-import.ts'
import { listImportColumns } from '../services/imports/list-import-columns.ts'
import { getImport, reportImport } from '../services/imports/list-imports.ts'
import { presignImport } from '../services/imports/presign-import.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

const toOutput = ({ file, ...rest }: Import): ImportOutput => ({ ...rest, fileName: file.name, fileBytes: file.bytes })

export const imports = resource('Imports of catalog files, row by row or all or nothing', {
  presign: procedure({
    access: 'employee',
    summary: 'Begin to send a file straight to the storage',
    description: 'Answers a PUT for each part of the file, for files of up to 64 MiB; `imports.create` takes its id.',
    errors: ['NOT_CONFIGURED', 'STORAGE_UNAVAILABLE'],
    input: PresignImportInput,
    output: UploadOutput,
  }).mutation(({ ctx, input }) => presignImport(ctx.request, ctx.actor, input)),

  create: procedure({
    access: 'employee',
    summary: 'Bring a CSV or XLSX file into the catalogue',
    description:
      'Rows are known by slug, SKU, or SKU with list and quantity: the same again changes nothing. Watch it by ' +
      '`imports.get` or the live stream.',
    errors: ['RULE_VIOLATED', 'NOT_CONFIGURED', 'STORAGE_UNAVAILABLE'],
    input: CreateImportInput,
    output: ImportOutput,
  }).mutation(async ({ ctx, input }) => toOutput(await createImport(ctx.request, ctx.actor, input))),

  columns: procedure({
    access: 'employee',
    summary: 'The columns that a file of each kind may have',
    input: Nothing,
    output: ImportColumnsOutput,
  }).query(() => listImportColumns()),

  list: procedure({
    access: 'employee',
    summary: 'Imports, newest first',
    input: ListImportsInput,
    output: ImportPage,
  }).query(async ({ ctx, input }) => mapPage(await ctx.request.readers.imports.list(input), toOutput)),

  get: procedure({
    access: 'employee',
    summary: 'One import and how far it is',
    input: ImportIdInput,
    output: ImportOutput,
  }).query(async ({ ctx, input }) => toOutput(await getImport(ctx.request, input.id))),

  report: procedure({
    access: 'employee',
    summary: 'What was wrong with the file, by line, column and reason',
    description: 'The faults of up to 10,000 rows are kept; `rowsBad` counts all.',
    input: ImportReportInput,
    output: ImportFaultPage,
  }).query(({ ctx, input }) => reportImport(ctx.request, input)),

  cancel: procedure({
    access: 'employee',
    summary: 'Call an import off',
    errors: ['ILLEGAL_TRANSITION'],
    input: ImportIdInput,
    output: ImportOutput,
  }).mutation(async ({ ctx, input }) => toOutput(await cancelImport(ctx.request, ctx.actor, input.id))),
})
