import type { Import } from '@atelier/domain/imports'

export const importColumns = [
  'imports.id',
  'imports.kind',
  'imports.format',
  'imports.mode',
  'imports.dry_run as dryRun',
  'imports.status',
  'imports.file_name as fileName',
  'imports.file_bytes as fileBytes',
  'imports.upload_user_id as uploadUserId',
  'imports.upload_id as uploadId',
  'imports.requested_by as requestedBy',
  'imports.rows_read as rowsRead',
  'imports.rows_good as rowsGood',
  'imports.rows_bad as rowsBad',
  'imports.images_wanted as imagesWanted',
  'imports.images_stored as imagesStored',
  'imports.images_refused as imagesRefused',
  'imports.created_at as createdAt',
  'imports.started_at as startedAt',
  'imports.finished_at as finishedAt',
] as const

/** Enumerated columns are texts held to their values by checks. */
export interface ImportRow extends Omit<Import, 'file' | 'kind' | 'format' | 'mode' | 'status'> {
  readonly kind: string
  readonly format: string
  readonly mode: string
  readonly status: string
  readonly fileName: string
  readonly fileBytes: number
  readonly uploadUserId: number
  readonly uploadId: string
}

/** A row with its file as one value. */
export function toImport({ fileName, fileBytes, uploadUserId, uploadId, ...rest }: ImportRow): Import {
  const file = { name: fileName, bytes: fileBytes, userId: uploadUserId, uploadId }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table's checks hold these columns to the lists of the domain
  return { ...rest, file } as Import
}
