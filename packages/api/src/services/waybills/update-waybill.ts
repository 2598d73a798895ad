import { type Actor, AppError } from '@atelier/domain'
import { requireFittingLocations, type WaybillWithLines } from '@atelier/domain/waybills'
import type { UpdateWaybillInput } from '../../schemas/waybills.ts'
import type { Needs } from '../../app-services.ts'
import { changeRecord } from '../internal/change.ts'
import { omitUndefined } from '../internal/omit-undefined.ts'
import { lockWaybill, requireDraft, waybillRecord as kind } from './internal.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, REFERENCE_MISSING, RULE_VIOLATED */
export function updateWaybill(
  context: Needs<'transact'>,
  actor: Actor,
  { id, ifVersion, ...fields }: UpdateWaybillInput,
): Promise<WaybillWithLines> {
  const patch = omitUndefined(fields)
  return changeRecord(context, actor, {
    kind,
    input: { ifVersion },
    lock: uow => lockWaybill(uow, id),
    update: async (uow, before) => {
      requireDraft(before)
      requireFittingLocations(before.type, { ...before, ...patch })
      if (before.orderId !== null && patch.locationId !== undefined && patch.locationId !== before.locationId) {
        throw new AppError('RULE_VIOLATED', { rule: 'location_of_the_order', fields: ['locationId'] })
      }
      const { userId } = patch
      if (userId && !(await uow.users.find(userId))) throw new AppError('REFERENCE_MISSING', { field: 'userId' })
      return { ...before, ...(await uow.waybills.update(id, patch)) }
    },
    events: () => [],
  })
}
