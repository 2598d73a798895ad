import { mapPage } from '@atelier/domain'
import type { ListedPricePage, ListPricesInput } from '../../schemas/price-lists.ts'
import type { Needs } from '../../app-services.ts'
import { requireFound } from '../internal/references.ts'

/** What a list has of its own, the lowest first. @throws NOT_FOUND */
export async function listPrices(
  { readers }: Needs<'readers'>,
  { code, limit, cursor }: ListPricesInput,
): Promise<ListedPricePage> {
  const { id, currency } = requireFound(await readers.priceLists.find(code), 'price_list')
  const page = await readers.priceLists.prices(id, { limit, cursor })
  return mapPage(page, ({ amount, ...rest }) => ({ ...rest, price: { amount, currency } }))
}
