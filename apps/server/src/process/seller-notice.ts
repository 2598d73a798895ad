import type { Readers } from '@atelier/domain'
import { canIssueDocuments } from '@atelier/domain/shop-settings'
import type { Log } from '../observability/logger.ts'

export const sellerCure = 'set seller.name and seller.address: PATCH /v1/shop-settings as ADMIN'

/** One line at the start while invoices would wait for the seller's details (`spec/resolutions.md` 53). */
export async function noticeMissingSeller(
  { readers }: { readonly readers: Pick<Readers, 'shopSettings'> },
  { logger }: Log,
): Promise<void> {
  const settings = await readers.shopSettings.get()
  if (!canIssueDocuments(settings)) logger.warn(`seller: not set, invoices wait for it; ${sellerCure}`)
}
