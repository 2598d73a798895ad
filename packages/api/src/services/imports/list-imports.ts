import { AppError, type Page } from '@atelier/domain'
import type { Import, ReportedFault } from '@atelier/domain/imports'
import type { ImportReportInput } from '../../schemas/imports.ts'
import type { Needs } from '../../app-services.ts'

/** @throws NOT_FOUND */
export async function getImport({ readers }: Needs<'readers'>, id: number): Promise<Import> {
  const found = await readers.imports.find(id)
  if (!found) throw new AppError('NOT_FOUND', { resource: 'import' })
  return found
}

/** Every bad row by line, column and reason, as far as the import has come. @throws NOT_FOUND */
export async function reportImport(
  context: Needs<'readers'>,
  { id, ...page }: ImportReportInput,
): Promise<Page<ReportedFault>> {
  await getImport(context, id)
  return context.readers.imports.listFaults(id, page)
}
