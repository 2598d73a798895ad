import { millisecondsOf, type Timestamp, timestampOf, type UnitOfWork } from '@atelier/domain'
import type { Order } from '@atelier/domain/orders'
import type { Needs } from '../../app-services.ts'
import { scheduleExpiry } from './schedule-expiry.ts'

interface Longer {
  readonly order: Order
  /** From now. */
  readonly seconds: number
}

/** An unpaid hold grows to the length of another attempt to pay that lives, once (CW-17, CW-23). Needs the order locked. */
export async function extendHold(
  { clock }: Needs<'clock'>,
  uow: UnitOfWork,
  { order, seconds }: Longer,
): Promise<Timestamp | null> {
  const before = order.holdExpiresAt
  const wanted = clock.now() + seconds * 1_000
  if (before === null || order.holdExtended || wanted <= millisecondsOf(before)) return before
  const holdExpiresAt = timestampOf(wanted)
  await uow.orders.change(order.id, { holdExpiresAt, holdExtended: true })
  await scheduleExpiry(uow, { id: order.id, holdExpiresAt })
  return holdExpiresAt
}
