import { type Actor, AppError, transition } from '@atelier/domain'
import { waybillTransitions, type WaybillWithLines } from '@atelier/domain/waybills'
import type { WaybillActionInput } from '../../schemas/waybills.ts'
import type { Needs } from '../../app-services.ts'
import { changeRecord } from '../internal/change.ts'
import { requireFound } from '../internal/references.ts'
import { undoReceipt } from '../returns/undo-receipt.ts'
import { authorOf, lockWaybill, waybillRecord as kind } from './internal.ts'
import { postWaybill } from './post-waybill.ts'
import { recordPosting } from './record-posting.ts'

/** What a reversal repeats. */
const headOf = (waybill: WaybillWithLines) => ({
  type: waybill.type,
  currency: waybill.currency,
  locationId: waybill.locationId,
  toLocationId: waybill.toLocationId,
  counterpartyName: waybill.counterpartyName,
  userId: waybill.userId,
  orderId: waybill.orderId,
  returnId: waybill.returnId,
  note: waybill.note,
})

interface Reversed {
  readonly reversal: WaybillWithLines
  /** It was taken back before. */
  readonly isExisting: boolean
}

/** Acts once: the second caller gets the same reversal. @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION; what `postWaybill` throws */
export async function reverseWaybill(
  context: Needs<'transact'>,
  actor: Actor,
  { id, ifVersion }: WaybillActionInput,
): Promise<Reversed> {
  let reversed: Reversed | undefined
  await changeRecord(context, actor, {
    kind,
    action: 'waybill.reversed',
    input: { ifVersion },
    lock: uow => lockWaybill(uow, id),
    update: async (uow, before) => {
      if (before.status === 'reversed') {
        reversed = { reversal: requireFound(await uow.waybills.findReversal(id), 'waybill'), isExisting: true }
        return before
      }
      const status = transition(waybillTransitions, before.status, 'reversed')
      if (before.reversesId !== null) {
        throw new AppError('ILLEGAL_TRANSITION', { from: before.status, to: status, allowed: [] })
      }
      await undoReceipt(uow, before)
      const { id: reversalId } = await uow.waybills.insert({ ...headOf(before), reversesId: id, ...authorOf(actor) })
      await uow.waybills.copyLines(reversalId, id)
      const after = { ...before, ...(await uow.waybills.setStatus(id, status)) }
      const draft = requireFound(await uow.waybills.find(reversalId), 'waybill')
      const reversal = await postWaybill(uow, draft, { actorId: actor.userId })
      await recordPosting(uow, actor, reversal)
      reversed = { reversal, isExisting: false }
      return after
    },
    events: after => [['waybill.reversed', kind.about(after)]],
  })
  if (!reversed) throw new Error('a reversal was made or found')
  return reversed
}
