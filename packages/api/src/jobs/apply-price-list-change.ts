import type { JobPayloads } from '@atelier/domain'
import { enqueueRelisting } from '../services/price-lists/enqueue-relisting.ts'
import type { RequestContext } from '../app-services.ts'

/** A price list begins or ends to count: no answer that was made of the lists before is given any more. */
export const applyPriceListChange = (
  context: RequestContext,
  { priceListId }: JobPayloads['prices.turn'],
): Promise<void> =>
  context.transact(async uow => {
    await uow.cache.invalidate(['list:price_lists'])
    await enqueueRelisting(uow, await uow.priceLists.pricedBy(priceListId))
  })
