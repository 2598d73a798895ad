import { type Actor, AppError } from '@atelier/domain'
import { type Location, requireSoundLocation } from '@atelier/domain/locations'
import type { UpdateLocationInput } from '../../schemas/locations.ts'
import type { Needs } from '../../app-services.ts'
import { changeRecord } from '../internal/change.ts'
import { omitUndefined } from '../internal/omit-undefined.ts'
import { locationRecord as kind } from './internal.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT, RULE_VIOLATED; WOULD_STRAND_ORDERS while orders are promised goods there */
export function updateLocation(
  context: Needs<'transact'>,
  actor: Actor,
  { id, ifVersion, ...fields }: UpdateLocationInput,
): Promise<Location> {
  const patch = omitUndefined(fields)
  return changeRecord(context, actor, {
    kind,
    input: { ifVersion },
    lock: uow => uow.locations.lock(id),
    update: async (uow, before) => {
      const wanted = { ...before, ...patch }
      requireSoundLocation(wanted)
      const after = await uow.locations.update(id, patch)
      if (before.sellable === wanted.sellable) return after
      if (!wanted.sellable) {
        const orders = await uow.locations.listPromisedOrders(id)
        if (orders.length > 0) throw new AppError('WOULD_STRAND_ORDERS', { orders })
      }
      await uow.jobs.enqueue('stock.relist-location', { locationId: id, afterOfferId: 0 })
      return after
    },
    events: after => [['location.updated', kind.about(after)]],
  })
}
