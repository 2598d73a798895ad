import type { AvailabilityChange, Movement, Posting } from '@atelier/domain/stock'
import { sql } from 'kysely'
import type { Handle } from '../../connection/handle.ts'
import { lockLevels, openWaybill, shiftLevels } from './levels.ts'

const keyOf = ({ offerId, locationId }: Pick<Movement, 'offerId' | 'locationId'>) => `${offerId} ${locationId}`

/** What lies there after each movement, one after the other. */
function withRunningTotals(movements: readonly Movement[], onHand: ReadonlyMap<string, number>) {
  const running = new Map(onHand)
  return movements.map(movement => {
    const onHandAfter = (running.get(keyOf(movement)) ?? 0) + movement.delta
    running.set(keyOf(movement), onHandAfter)
    return { ...movement, onHandAfter }
  })
}

/** Ledger and levels of one waybill; goods of an order leave its allocations with them, or come back to them. */
export async function postMovements(db: Handle, posting: Posting): Promise<readonly AvailabilityChange[]> {
  const { waybillId, actorId, orderId } = posting
  const movements = posting.movements.filter(movement => movement.delta !== 0)
  if (movements.length === 0) return []
  const levels = await lockLevels(db, [...new Set(movements.map(movement => movement.offerId))])
  const ledger = withRunningTotals(movements, new Map(levels.map(level => [keyOf(level), level.onHand])))
  const column = <K extends keyof (typeof ledger)[number]>(key: K) => ledger.map(line => line[key])
  const [, changes] = await Promise.all([
    openWaybill(db, waybillId),
    shiftLevels(
      db,
      movements.map(({ offerId, locationId, delta }) => ({
        offerId,
        locationId,
        onHand: delta,
        reserved: 0,
        allocated: orderId === undefined ? 0 : delta,
      })),
    ),
    sql`insert into stock_movements (offer_id, location_id, waybill_line_id, qty_delta, on_hand_after, unit_cost, actor_id)
      select offer_id, location_id, line_id, delta, on_hand_after, unit_cost, ${actorId}::bigint
      from unnest(${column('offerId')}::bigint[], ${column('locationId')}::bigint[], ${column('lineId')}::bigint[], ${column('delta')}::int[],
        ${column('onHandAfter')}::int[], ${column('unitCost')}::bigint[])
        m(offer_id, location_id, line_id, delta, on_hand_after, unit_cost)`.execute(db),
    orderId === undefined ? undefined : issue(db, orderId, movements),
  ])
  return changes
}

/** Goods that left are issued; goods that came back are promised again. */
async function issue(db: Handle, orderId: number, movements: readonly Movement[]): Promise<void> {
  await sql`
    with moved as (
      select offer_id, location_id, sum(delta)::int as delta
      from unnest(${movements.map(one => one.offerId)}::bigint[], ${movements.map(one => one.locationId)}::bigint[],
        ${movements.map(one => one.delta)}::int[]) m(offer_id, location_id, delta) group by offer_id, location_id
    )
    update allocations a set issued = a.issued - m.delta,
      state = case when a.issued - m.delta = a.quantity then 'issued' else 'open' end
    from moved m where a.order_id = ${orderId} and a.offer_id = m.offer_id and a.location_id = m.location_id`.execute(
    db,
  )
}
