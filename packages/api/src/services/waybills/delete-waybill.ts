import { type Actor, transition } from '@atelier/domain'
import { waybillTransitions } from '@atelier/domain/waybills'
import type { WaybillActionInput } from '../../schemas/waybills.ts'
import type { Needs } from '../../app-services.ts'
import { changeRecord } from '../internal/change.ts'
import { lockWaybill, waybillRecord as kind } from './internal.ts'

/** Cancels a draft. @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION */
export async function deleteWaybill(
  context: Needs<'transact'>,
  actor: Actor,
  { id, ifVersion }: WaybillActionInput,
): Promise<void> {
  await changeRecord(context, actor, {
    kind,
    action: 'waybill.canceled',
    input: { ifVersion },
    lock: uow => lockWaybill(uow, id),
    update: async (uow, before) => {
      const status = transition(waybillTransitions, before.status, 'canceled')
      return { ...before, ...(await uow.waybills.setStatus(id, status)) }
    },
    events: () => [],
  })
}
