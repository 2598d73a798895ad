import { millisecondsOf, type UnitOfWork } from '@atelier/domain'
import type { PriceList } from '@atelier/domain/prices'

/**
 * Asks for a job at each moment after `since` (milliseconds) from which other prices hold: twice asked is asked once,
 * and one for a moment that was moved changes nothing.
 */
export async function schedulePriceListChanges(
  uow: UnitOfWork,
  { id: priceListId, startsAt, endsAt }: PriceList,
  since: number,
): Promise<void> {
  for (const at of [startsAt, endsAt]) {
    if (at === null || millisecondsOf(at) <= since) continue
    await uow.jobs.enqueue('prices.turn', { priceListId, at }, { dedupeKey: `${priceListId}:${at}`, startAfter: at })
  }
}
