import type { JobPayloads } from '@atelier/domain'
import type { Tools } from '../tools.ts'

/** One step; the last one forgets the lists that were kept meanwhile. */
export const relistPrices = (tools: Tools, { priceListId, after }: JobPayloads['prices.relist']): Promise<void> =>
  tools.transact(async uow => {
    const next = await uow.priceLists.relist(priceListId, after)
    if (next) await uow.jobs.enqueue('prices.relist', { priceListId, after: next })
    else await uow.cache.drop(['list:products'])
  })
