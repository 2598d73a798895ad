import { documentStatuses, fileFormats, issuedKinds } from '@atelier/domain/documents'
import { shopLocales } from '@atelier/domain/shop-settings'
import { z } from 'zod'
import { Id, PageInput, pageOf, Timestamp } from './common.ts'
import { MoneyOutput } from './prices.ts'

const Format = z.enum(fileFormats).default('pdf').meta({ description: 'Format of the file', example: 'pdf' })

export const DocumentFileInput = z.strictObject({ id: Id, format: Format })

export const ListDocumentsInput = PageInput.extend({
  kind: z.enum(issuedKinds).optional(),
  status: z
    .enum(documentStatuses)
    .optional()
    .meta({ description: '`waiting`: the seller details in the shop settings are missing' }),
})

const status = z
  .enum(['pending', 'ready', 'failed'])
  .meta({ description: 'Whether the files are made; a failed one is tried again by itself' })
const sha256 = z.string().meta({ description: 'Hex SHA-256 of the file' })

export const DocumentOutput = z
  .strictObject({
    id: Id,
    kind: z.enum(issuedKinds),
    number: z.string().nullable().meta({
      description: 'Without gaps for invoices and credit notes; null: not issued yet',
      example: 'I-2026-000001',
    }),
    orderId: Id.nullable().meta({ description: 'Null: for staff alone' }),
    orderNumber: z.string().nullable().meta({ example: 'O-2026-000123' }),
    locale: z.enum(shopLocales),
    status,
    failureReason: z.string().nullable().meta({ description: 'For staff: why files are missing' }),
    total: MoneyOutput.nullable(),
    taxTotal: MoneyOutput.nullable(),
    issuedAt: Timestamp,
    files: z.array(z.strictObject({ format: z.enum(fileFormats), bytes: z.int(), sha256 })).readonly(),
  })
  .meta({ id: 'Document' })
export type DocumentOutput = z.output<typeof DocumentOutput>

export const DocumentPage = pageOf(DocumentOutput)
export const DocumentList = z.strictObject({ items: z.array(DocumentOutput).readonly() })

export const DocumentFileOutput = z
  .strictObject({
    documentId: Id,
    status,
    url: z
      .string()
      .nullable()
      .meta({ description: 'Where the file is read, by whoever has the URL; null while it is made' }),
    expiresAt: Timestamp.nullable().meta({ description: 'Until when reading may begin' }),
    fileName: z.string().meta({ example: 'invoice-I-2026-000001.pdf' }),
    mediaType: z.string().meta({ example: 'application/pdf' }),
    bytes: z.int().nullable(),
    sha256: sha256.nullable(),
  })
  .meta({ id: 'DocumentFile' })
export type DocumentFileOutput = z.output<typeof DocumentFileOutput>
