import { AppError, type Readers } from '@atelier/domain'
import { canIssueDocuments } from '@atelier/domain/shop-settings'
import type { Log } from '../observability/logger.ts'

export const sellerCure = 'set seller.name and seller.address: PATCH /v1/shop-settings as ADMIN'

/** A notice is no reason to end a process that serves. */
function unlessAway(error: unknown): undefined {
  if (!(error instanceof AppError) || error.kind !== 'unavailable') throw error
}

/** One line at the start while invoices would wait for the seller's details (`spec/resolutions.md` 53). */
export async function noticeMissingSeller(
  { readers }: { readonly readers: Pick<Readers, 'shopSettings'> },
  { logger }: Log,
): Promise<void> {
  const settings = await readers.shopSettings.get().catch(unlessAway)
  if (settings && !canIssueDocuments(settings)) logger.warn(`seller: not set, invoices wait for it; ${sellerCure}`)
}
