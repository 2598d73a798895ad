import type { Needs } from '../../tools.ts'
import { scheduleTurns } from './schedule-turns.ts'

/** Longer than the hour between two sweeps. */
const lookBackMs = 2 * 3_600_000

/** Asks again for the jobs of moments that came lately or will come: those that were asked for before are the same. */
export async function sweepTurns({ readers, transact, clock }: Needs<'readers' | 'transact' | 'clock'>): Promise<void> {
  const since = clock.now() - lookBackMs
  for (let cursor: string | null = null; ;) {
    const page = await readers.priceLists.list({ limit: 100, cursor })
    await transact(async uow => {
      for (const list of page.items) await scheduleTurns(uow, list, since)
    })
    if (page.nextCursor === null) return
    cursor = page.nextCursor
  }
}
