import type { JobPayloads } from '@atelier/domain'
import { askToRelist } from '../services/price-lists/ask-to-relist.ts'
import type { Tools } from '../tools.ts'

/** A price list begins or ends to count: no answer that was made of the lists before is given any more. */
export const turnPrices = (tools: Tools, { priceListId }: JobPayloads['prices.turn']): Promise<void> =>
  tools.transact(async uow => {
    await uow.cache.drop(['list:price_lists'])
    await askToRelist(uow, await uow.priceLists.pricedBy(priceListId))
  })
