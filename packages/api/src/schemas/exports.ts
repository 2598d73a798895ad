import { documentFormats } from '@atelier/domain/documents'
import { importFormats, importKinds } from '@atelier/domain/imports'
import { z } from 'zod'
import { Text, Timestamp } from './common.ts'

export const CreateExportInput = z.strictObject({
  kind: z.enum(importKinds).meta({ description: 'What the rows are', example: 'products' }),
  format: z.enum(importFormats).default('csv').meta({ description: 'An import of the kind takes the file as it is' }),
})
export type CreateExportInput = z.output<typeof CreateExportInput>

export const PriceListDocumentInput = z.strictObject({
  code: Text.min(1).max(64).meta({ description: 'Code of the price list', example: 'retail' }),
  format: z.enum(documentFormats).default('pdf'),
})
export type PriceListDocumentInput = z.output<typeof PriceListDocumentInput>

export const ExportOutput = z
  .strictObject({
    url: z
      .string()
      .meta({ description: 'Where the file is read, by whoever has the URL; it is made while it is read' }),
    expiresAt: Timestamp.meta({ description: 'Until when reading may begin' }),
    fileName: z.string().meta({ example: 'products-2026-03-01.csv' }),
    mediaType: z.string().meta({ example: 'text/csv; charset=utf-8' }),
  })
  .meta({ id: 'Export' })
export type ExportOutput = z.output<typeof ExportOutput>
