import type { JobPayloads } from '@atelier/domain'
import type { RequestContext } from '../../app-services.ts'

/** Invalidates answers that were cached between the change and its listing. */
export const relistStock = (
  context: RequestContext,
  { offerIds, fallen }: JobPayloads['stock.relist'],
): Promise<void> =>
  context.transact(async uow => {
    const remainders = await uow.stock.relist(offerIds)
    for (const { offerId, productId, available, isLow } of remainders) {
      if (isLow && fallen.includes(offerId)) {
        await uow.outbox.emit('stock.low', { offerId, productId, available: Math.max(0, available) })
      }
    }
    await uow.cache.invalidate(['list:products'])
  })
