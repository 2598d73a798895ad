import type { AvailabilityChange } from '@atelier/domain/stock'
import { sql } from 'kysely'
import type { Handle } from '../../connection/handle.ts'
import { openStock, type Shift, shiftLevels } from './levels.ts'

interface Promised {
  readonly offerId: number
  readonly locationId: number
  readonly quantity: number
}

const promised = sql`offer_id as "offerId", location_id as "locationId"`

async function endHolds(db: Handle, orderId: number, state: 'converted' | 'released' | 'expired') {
  const { rows } = await sql<Promised>`update reservations set state = ${state}
    where order_id = ${orderId} and state = 'held' returning ${promised}, quantity`.execute(db)
  return rows
}

/** Holds become allocations; nothing becomes available or unavailable by it. */
export async function confirmHolds(db: Handle, orderId: number): Promise<boolean> {
  const holds = await endHolds(db, orderId, 'converted')
  if (holds.length === 0) return false
  await Promise.all([
    openStock(db),
    shiftLevels(
      db,
      holds.map(({ quantity, ...at }) => ({ ...at, onHand: 0, reserved: -quantity, allocated: quantity })),
    ),
    sql`insert into allocations (order_id, offer_id, location_id, quantity)
      select order_id, offer_id, location_id, quantity from reservations where order_id = ${orderId} and state = 'converted'`.execute(
      db,
    ),
  ])
  return true
}

/** Gives back holds and what is open of allocations. */
export async function releaseOrder(db: Handle, orderId: number): Promise<readonly AvailabilityChange[]> {
  const [holds, { rows: open }] = await Promise.all([
    endHolds(db, orderId, 'released'),
    sql<Promised>`update allocations set state = 'released' where order_id = ${orderId} and state = 'open'
      returning ${promised}, quantity - issued as quantity`.execute(db),
  ])
  const given = [...holds.map(hold => shiftOf(hold, 'reserved')), ...open.map(one => shiftOf(one, 'allocated'))]
  return given.length === 0 ? [] : shift(db, given)
}

/** Gives back holds only: an order that expires has no allocations. */
export async function expireHolds(db: Handle, orderId: number): Promise<readonly AvailabilityChange[]> {
  const holds = await endHolds(db, orderId, 'expired')
  return holds.length === 0
    ? []
    : shift(
        db,
        holds.map(hold => shiftOf(hold, 'reserved')),
      )
}

const shiftOf = ({ quantity, ...at }: Promised, counter: 'reserved' | 'allocated'): Shift => ({
  ...at,
  onHand: 0,
  reserved: 0,
  allocated: 0,
  [counter]: -quantity,
})

async function shift(db: Handle, shifts: readonly Shift[]): Promise<readonly AvailabilityChange[]> {
  const [, changes] = await Promise.all([openStock(db), shiftLevels(db, shifts)])
  return changes
}
