import { millisecondsOf, type PriceList, type UnitOfWork } from '@atelier/domain'
import type { Needs } from '../../tools.ts'

/** Asks for a job at each moment from which other prices hold; one for a moment that was moved changes nothing. */
export async function scheduleTurns(
  { clock }: Needs<'clock'>,
  uow: UnitOfWork,
  { id: priceListId, startsAt, endsAt }: PriceList,
): Promise<void> {
  for (const at of [startsAt, endsAt]) {
    if (at === null || millisecondsOf(at) <= clock.now()) continue
    await uow.jobs.enqueue('prices.turn', { priceListId, at }, { dedupeKey: `${priceListId}:${at}`, startAfter: at })
  }
}
