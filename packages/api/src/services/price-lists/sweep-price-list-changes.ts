import type { Needs } from '../../app-services.ts'
import { schedulePriceListChanges } from './schedule-price-list-changes.ts'

/** Longer than the hour between two sweeps. */
const lookBackMs = 2 * 3_600_000

/** Asks again for the jobs of moments that came lately or will come: those that were asked for before are the same. */
export async function sweepPriceListChanges({
  readers,
  transact,
  clock,
}: Needs<'readers' | 'transact' | 'clock'>): Promise<void> {
  const since = clock.now() - lookBackMs
  for (let cursor: string | null = null; ;) {
    const page = await readers.priceLists.list({ limit: 100, cursor })
    await transact(async uow => {
      for (const list of page.items) await schedulePriceListChanges(uow, list, since)
    })
    if (page.nextCursor === null) return
    cursor = page.nextCursor
  }
}
