import type { OfferForSale, OffersForSale } from '@atelier/domain/carts'
import { sql } from 'kysely'
import { blueprint, type ReadHandle } from '../connection/handle.ts'
import { preparedRead } from '../prepared.ts'
import { priceListsColumn, priceListsOf } from '../tables/price-lists.ts'

type OfferRow = Omit<OfferForSale, 'prices'> & {
  readonly prices: readonly (readonly [listId: number, minQuantity: number, amount: number])[]
}

/** One statement for offers, prices and price lists, so that all are of one moment. */
const read = preparedRead(({ offerIds }: { offerIds: readonly number[] }) =>
  blueprint.selectNoFrom([
    sql<readonly OfferRow[]>`(
      select coalesce(json_agg(json_build_object(
        'id', o.id, 'productId', o.product_id, 'sku', o.sku, 'title', o.title, 'brand', o.brand,
        'manufacturerNumber', o.manufacturer_number, 'manageStock', o.manage_stock,
        'isOnSale', o.status = 'active' and o.deleted_at is null and p.status = 'published' and p.deleted_at is null,
        'taxRateBps', t.rate_bps,
        'prices', (select coalesce(json_agg(json_build_array(price_list_id, min_quantity, amount)), '[]')
          from prices where prices.offer_id = o.id))), '[]')
      from offers o join products p on p.id = o.product_id join tax_classes t on t.id = p.tax_class_id
      where o.id = any(${offerIds}::bigint[]))`.as('offers'),
    priceListsColumn.as('priceLists'),
  ]),
)

/** Offers as carts and orders sell them; deleted and hidden ones are there too, and say so. */
export async function offersForSale(db: ReadHandle, offerIds: readonly number[]): Promise<OffersForSale> {
  const [found] = await read(db, { offerIds })
  return {
    offers: (found?.offers ?? []).map(({ prices, ...offer }) => ({
      ...offer,
      prices: prices.map(([listId, minQuantity, amount]) => ({ listId, minQuantity, amount })),
    })),
    priceLists: priceListsOf(found?.priceLists ?? '[]'),
  }
}
