import type { PageRequest } from '@atelier/domain'
import type { PriceListRecord } from '@atelier/domain/prices'
import type { OfferPricesOutput } from '../../schemas/prices.ts'
import type { Needs } from '../../app-services.ts'
import { requireFound } from '../internal/references.ts'
import { toPriceOutput } from './to-price-output.ts'

/** All prices of an offer, by list and quantity. @throws NOT_FOUND */
export async function getOfferPrices({ readers }: Needs<'readers'>, id: number): Promise<OfferPricesOutput> {
  const { version } = requireFound(await readers.offers.find({ id }, 'staff'), 'offer')
  const [prices, lists] = await Promise.all([readers.prices.of(id), listsOf(readers.priceLists)])
  return { offerId: id, version, prices: prices.map(price => toPriceOutput(lists, price)) }
}

/** A shop has a handful of them. */
async function listsOf(reader: Needs<'readers'>['readers']['priceLists']): Promise<readonly PriceListRecord[]> {
  const lists: PriceListRecord[] = []
  let cursor: PageRequest['cursor'] = null
  do {
    const page = await reader.list({ limit: 100, cursor })
    lists.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null)
  return lists
}
