import type { Import } from '@atelier/domain/imports'
import { columnsUnder } from './columns.ts'

export const importColumns = columnsUnder('imports', [
  'id',
  'kind',
  'format',
  'mode',
  'dryRun',
  'decimalSign',
  'status',
  'fileName',
  'fileBytes',
  'uploadUserId',
  'uploadId',
  'requestedBy',
  'rowsRead',
  'rowsGood',
  'rowsBad',
  'imagesWanted',
  'imagesStored',
  'imagesRefused',
  'createdAt',
  'startedAt',
  'finishedAt',
])

/** Enumerated columns are texts held to their values by checks. */
export interface ImportRow extends Omit<Import, 'file' | 'kind' | 'format' | 'mode' | 'decimal' | 'status'> {
  readonly kind: string
  readonly format: string
  readonly mode: string
  readonly decimalSign: string | null
  readonly status: string
  readonly fileName: string
  readonly fileBytes: number
  readonly uploadUserId: number
  readonly uploadId: string
}

/** A row with its file as one value. */
export function toImport({ fileName, fileBytes, uploadUserId, uploadId, decimalSign, ...rest }: ImportRow): Import {
  const file = { name: fileName, bytes: fileBytes, userId: uploadUserId, uploadId }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table's checks hold these columns to the lists of the domain
  return { ...rest, decimal: decimalSign, file } as Import
}
