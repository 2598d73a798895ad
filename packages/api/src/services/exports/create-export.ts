import { type Actor, AppError, requireRole } from '@atelier/domain'
import type { CreateExportInput, ExportOutput, PriceListDocumentInput } from '../../schemas/exports.ts'
import type { Needs } from '../../app-services.ts'
import { exportLink } from './export-ticket.ts'

type LinkTools = Needs<'sealer' | 'clock' | 'settings'>

/** A link to a table of the catalogue, as an import takes it. */
export const createExport = (context: LinkTools, { kind, format }: CreateExportInput): ExportOutput =>
  exportLink(context, { kind, format })

/** A link to a price list: the public list for every caller, the others for staff. @throws NOT_FOUND, FORBIDDEN */
export async function createPriceListDocument(
  context: LinkTools & Needs<'readers'>,
  actor: Actor | null,
  { code, format }: PriceListDocumentInput,
): Promise<ExportOutput> {
  const list = (await context.readers.exports.findLists(code)).find(each => each.code === code)
  const isPublic = list?.customerType === null || list?.customerType === 'retail'
  if (!isPublic) requireStaff(actor)
  if (!list) throw new AppError('NOT_FOUND', { resource: 'price_list' })
  return exportLink(context, { priceList: code, format })
}

function requireStaff(actor: Actor | null): void {
  if (!actor) throw new AppError('UNAUTHENTICATED')
  requireRole(actor, 'EMPLOYEE')
}
