import type { JobPayloads } from '@atelier/domain'
import type { RequestContext } from '../../app-services.ts'

/** One step; the last one invalidates lists that were cached meanwhile. */
export const relistLocation = (
  context: RequestContext,
  { locationId, afterOfferId }: JobPayloads['stock.relist-location'],
): Promise<void> =>
  context.transact(async uow => {
    const offerIds = await uow.locations.listOfferIds(locationId, afterOfferId)
    const last = offerIds.at(-1)
    if (last === undefined) return uow.cache.invalidate(['all'])
    await uow.stock.relist(offerIds)
    await uow.jobs.enqueue('stock.relist-location', { locationId, afterOfferId: last })
  })
