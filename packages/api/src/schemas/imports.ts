import {
  decimalSigns,
  type FaultReason,
  importFormats,
  importKinds,
  importLimits,
  importModes,
  importSeverities,
  importStatuses,
  plainReasonCodes,
} from '@atelier/domain/imports'
import { z } from 'zod'
import { Id, PageInput, pageOf, Text, Timestamp } from './common.ts'

const Kind = z.enum(importKinds).meta({ description: 'What the rows are', example: 'products' })
const Format = z.enum(importFormats)
const FileName = Text.max(importLimits.nameLength).meta({
  description: 'Name of the file, for people',
  example: 'products.csv',
})

export const PresignImportInput = z.strictObject({
  name: FileName,
  bytes: z.int().min(1).max(importLimits.fileBytes).meta({ description: 'Size of the file in bytes, at most 64 MiB' }),
})
export type PresignImportInput = z.output<typeof PresignImportInput>

/** A table as CSV or XLSX; its media type counts for nothing. */
const TableFile: z.ZodType<File, File> = z.file().meta({ description: 'CSV or XLSX, at most 10 MiB' })

export const CreateImportInput = z
  .strictObject({
    kind: Kind,
    uploadId: Text.min(1).max(1_500).optional().meta({ description: 'uploadId of imports.presign' }),
    file: TableFile.optional().meta({ description: 'The file itself, in place of uploadId' }),
    format: Format.optional().meta({ description: 'Default: by the ending of the name' }),
    mode: z
      .enum(importModes)
      .default('all')
      .meta({ description: 'all: one bad row and nothing is written; rows: good rows go in, bad ones are reported' }),
    dryRun: z.boolean().default(false).meta({ description: 'True: rows are judged and nothing is written' }),
    decimal: z
      .enum(decimalSigns)
      .optional()
      .meta({ description: 'How amounts are written; left out: found out where the whole column agrees' }),
  })
  .refine(({ uploadId, file }) => (uploadId === undefined) !== (file === undefined), {
    error: "Send either 'upload_id' or 'file'",
  })
export type CreateImportInput = z.output<typeof CreateImportInput>

export const ImportIdInput = z.strictObject({ id: Id })
export const ListImportsInput = PageInput
export const ImportReportInput = PageInput.extend({ id: Id })
export type ImportReportInput = z.output<typeof ImportReportInput>

const Count = z.int().nonnegative()
export const ImportOutput = z
  .strictObject({
    id: Id,
    kind: Kind,
    format: Format,
    mode: z.enum(importModes),
    dryRun: z.boolean(),
    decimal: z.enum(decimalSigns).nullable(),
    status: z.enum(importStatuses).meta({ description: 'failed: see the report; what mode says holds' }),
    fileName: FileName,
    fileBytes: Count,
    requestedBy: Id.nullable(),
    rowsRead: Count.meta({ description: 'Rows so far, without the titles' }),
    rowsGood: Count.meta({ description: 'Those that went in, or would in a dry run' }),
    rowsBad: Count.meta({ description: 'Those with a fault' }),
    imagesWanted: Count.meta({ description: 'Distinct URLs in the column image_url; fetched once the rows are in' }),
    imagesStored: Count.meta({ description: 'Those that came to an image' }),
    imagesRefused: Count.meta({ description: 'Those that did not: the report warns of each' }),
    createdAt: Timestamp,
    startedAt: Timestamp.nullable(),
    finishedAt: Timestamp.nullable(),
  })
  .meta({ id: 'Import' })
export type ImportOutput = z.output<typeof ImportOutput>
export const ImportPage = pageOf(ImportOutput)

const ImportColumnOutput = z
  .strictObject({
    title: z
      .string()
      .meta({ description: 'Stands in the first line of the file, in any case', example: 'sub_category' }),
    isRequired: z.boolean().meta({ description: 'The file must have it, and every row a value' }),
    isExported: z.boolean().meta({ description: 'An export writes it; the others are read alone' }),
  })
  .meta({ id: 'ImportColumn' })
export const ImportColumnsOutput = z.strictObject({
  items: z.array(z.strictObject({ kind: Kind, columns: z.array(ImportColumnOutput) })),
})
export type ImportColumnsOutput = z.output<typeof ImportColumnsOutput>

const Fault = {
  line: z.int().positive().meta({ description: 'Line of the file at which the row begins, from 1' }),
  column: z.string().nullable().meta({ description: 'Title of the column; null: the row, or the file' }),
  severity: z.enum(importSeverities).meta({ description: 'warning: the row went in, without that image' }),
  reason: z
    .string()
    .meta({ description: 'The sentence of the code, in English', example: 'There is no product with this slug' }),
}
const Url = { url: z.string().meta({ description: 'Of the image, as the row has it' }) }
const Known = { known: z.array(z.string()).readonly().meta({ description: 'Titles or words that can stand there' }) }
const Max = { max: Count }
const because = <const C extends readonly FaultReason['code'][], D extends z.core.$ZodShape>(codes: C, details: D) =>
  z.strictObject({ ...Fault, code: z.enum(codes), details: z.strictObject(details) })

/** Codes with details of one form stand together. */
const ImportFaultOutput = z
  .discriminatedUnion('code', [
    z.strictObject({ ...Fault, code: z.enum(plainReasonCodes), details: z.null() }),
    because(['too_many_rows', 'row_too_long', 'too_long', 'too_many_bytes', 'too_many_urls', 'url_too_long'], Max),
    because(['not_whole'], { min: Count, ...Max }),
    because(['too_many_tags'], { ...Max, maxLength: Count }),
    because(['unknown_titles', 'unknown_column', 'not_listed'], Known),
    because(['untitled_column'], { number: Count.meta({ description: 'Counted from 1' }), ...Known }),
    because(['is_error', 'is_logical'], { text: z.string().meta({ description: 'As the cell shows it' }) }),
    because(['not_with_declared_sign'], { decimal: z.enum(decimalSigns) }),
    because(['ambiguous_amount'], {
      point: z.string().meta({ description: 'The amount with a decimal point' }),
      comma: z.string().meta({ description: 'The amount with a decimal comma' }),
    }),
    because(['not_an_amount'], {
      currency: z.string(),
      example: z.string().meta({ description: 'An amount as the currency writes it' }),
    }),
    because(
      [
        'image_url_malformed',
        'image_url_scheme',
        'image_url_credentials',
        'image_url_port',
        'image_address_not_public',
        'image_redirect_malformed',
        'image_certificate',
        'image_timeout',
        'image_unreachable',
        'image_unreadable',
        'image_without_room',
        'image_not_decoded_in_time',
        'image_without_owner',
      ],
      Url,
    ),
    because(['image_status'], { ...Url, status: z.int() }),
    because(['image_redirects'], { ...Url, ...Max }),
    because(['image_too_large'], { ...Url, maxBytes: Count }),
    z.strictObject({
      ...Fault,
      code: z.null().meta({ description: 'Stored before reasons had codes' }),
      details: z.null(),
    }),
  ])
  .meta({ id: 'ImportFault' })
export const ImportFaultPage = pageOf(ImportFaultOutput)
