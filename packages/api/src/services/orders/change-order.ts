import type { Actor, UnitOfWork } from '@atelier/domain'
import type { Order } from '@atelier/domain/orders'
import type { OrderOutput } from '../../schemas/orders.ts'
import type { Needs } from '../../app-services.ts'
import { recordChange } from '../internal/record-change.ts'
import { requireFound } from '../internal/references.ts'
import { requireVersion } from '../internal/require-version.ts'
import { readOrderView } from './read-order-view.ts'
import { toOrderOutput } from './to-order-output.ts'

interface StaffChange {
  readonly id: number
  readonly ifVersion?: number | undefined
  /** In the audit trail. */
  readonly action: string
  /** Of the locked order. */
  readonly change: (uow: UnitOfWork, order: Order) => Promise<Order>
}

const audited = ({ status, carrier, trackingNumber, trackingUrl }: Order) => ({
  status,
  carrier,
  trackingNumber,
  trackingUrl,
})

/** Every act of staff on an order: lock, version, change, audit line. @throws NOT_FOUND, VERSION_CONFLICT */
export const changeOrder = (
  context: Needs<'transact'>,
  actor: Actor,
  { id, ifVersion, action, change }: StaffChange,
): Promise<OrderOutput> =>
  context.transact(async uow => {
    const before = requireFound(await uow.orders.lock(id), 'order')
    requireVersion(before, ifVersion)
    const after = await change(uow, before)
    if (after.version !== before.version) {
      const about = { orderId: id }
      const states = { before: audited(before), after: audited(after) }
      await recordChange(uow, actor, { action, subjectUserId: before.userId, about, ...states })
    }
    return toOrderOutput(await readOrderView(uow, id), { isStaff: true })
  })
