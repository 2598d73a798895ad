import { timestampOf } from '@atelier/domain'
import type { Needs } from '../../app-services.ts'

/** Abandons guest carts 30 days after their last change (`commerce.md` CRT-4). */
export async function sweepCarts({
  transactIndependently,
  clock,
}: Needs<'transactIndependently' | 'clock'>): Promise<void> {
  const now = timestampOf(clock.now())
  while ((await transactIndependently(uow => uow.carts.abandonExpired(now))) === 1_000);
}
