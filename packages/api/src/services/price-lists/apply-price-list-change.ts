import type { JobPayloads } from '@atelier/domain'
import { enqueueRelisting } from './enqueue-relisting.ts'
import type { RequestContext } from '../../app-services.ts'

/** Invalidates answers made before a price list began or ended. */
export const applyPriceListChange = (
  context: RequestContext,
  { priceListId }: JobPayloads['prices.turn'],
): Promise<void> =>
  context.transact(async uow => {
    await uow.cache.invalidate(['list:price_lists'])
    await enqueueRelisting(uow, await uow.priceLists.pricedBy(priceListId))
  })
