import { type Actor, includesRole, transition, type UnitOfWork } from '@atelier/domain'
import type { Order } from '@atelier/domain/orders'
import { type Return, type ReturnStatus, returnTransitions } from '@atelier/domain/returns'
import type { Needs } from '../../app-services.ts'
import { orderViewer } from '../internal/order-viewer.ts'
import { recordChange } from '../internal/record-change.ts'
import { requireFound } from '../internal/references.ts'
import { requireVersion } from '../internal/require-version.ts'
import type { OrderMover } from '../orders/advance-order.ts'
import type { ReturnOutput } from '../../schemas/returns.ts'
import { toReturnOutput } from './to-return-output.ts'

export type ReturnContext = Needs<'transact' | 'secrets' | 'guestTokens'>

/** Staff, or the buyer, who may be a guest. */
export const returnMover = (actor: Actor | null): OrderMover => ({
  actor: actor && includesRole(actor.role, 'EMPLOYEE') ? 'staff' : 'buyer',
  actorId: actor?.userId ?? null,
})

interface Announced {
  readonly order: Pick<Order, 'userId'>
  readonly after: Return
  readonly before: Return | null
  readonly state: ReturnStatus
  /** What the timeline shows beside the return. */
  readonly data?: Readonly<Record<string, unknown>>
}

/** Timeline entry, event, and an audit line of what staff did. */
export async function announceReturn(
  uow: UnitOfWork,
  actor: Actor | null | 'system',
  { order, after, before, state, data = {} }: Announced,
): Promise<void> {
  const { id: returnId, number, orderId, version } = after
  const type = `return.${state}` as const
  const mover: OrderMover = actor === 'system' ? { actor: 'system', actorId: null } : returnMover(actor)
  await uow.orders.recordEvent({ orderId, type, ...mover, data: { returnId, number, ...data } })
  await uow.outbox.emit(type, { returnId, orderId, userId: order.userId, version })
  if (!actor || actor === 'system' || mover.actor !== 'staff') return
  await recordChange(uow, actor, {
    action: type,
    subjectUserId: order.userId,
    about: { returnId, orderId },
    before: before && audited(before),
    after: audited(after),
  })
}

const audited = ({ status, lines }: Return) => ({
  status,
  lines: lines.map(({ id, quantity, received, condition, refunded }) => ({
    id,
    quantity,
    received,
    condition,
    refunded,
  })),
})

interface Move {
  readonly id: number
  readonly ifVersion?: number | undefined
  readonly to: ReturnStatus
  /** Runs on the locked order and return, before the status changes; answers what the timeline shows. */
  readonly work?: (uow: UnitOfWork, locked: Locked) => Promise<Announced['data'] | void>
}

export interface Locked {
  readonly order: Order
  readonly record: Return
}

/** Moves a return: order locked first, then itself. @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION */
export function moveReturn(
  context: ReturnContext,
  actor: Actor | null,
  { id, ifVersion, to, work }: Move,
): Promise<ReturnOutput> {
  return context.transact(async uow => {
    const known = requireFound(await uow.returns.find(id, orderViewer(context, actor)), 'return')
    const order = requireFound(await uow.orders.lock(known.orderId), 'order')
    const before = requireFound(await uow.returns.lock(id), 'return')
    requireVersion(before, ifVersion)
    transition(returnTransitions, before.status, to)
    const data = await work?.(uow, { order, record: before })
    const after = await uow.returns.setStatus(id, to)
    await announceReturn(uow, actor, { order, after, before, state: to, ...(data && { data }) })
    return toReturnOutput(uow, after)
  })
}
