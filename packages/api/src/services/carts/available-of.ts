import type { Readers } from '@atelier/domain'
import type { OfferForSale } from '@atelier/domain/carts'

/** Pieces that buyers can still be promised, by offer; offers whose stock is not managed are left out. */
export const availableOf = (
  reads: Pick<Readers, 'stock'>,
  offers: readonly OfferForSale[],
): Promise<ReadonlyMap<number, number>> =>
  reads.stock.availableOf(offers.flatMap(({ id, manageStock }) => (manageStock ? [id] : [])))
