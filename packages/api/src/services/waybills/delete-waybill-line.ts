import type { Actor } from '@atelier/domain'
import type { DeleteWaybillLineInput } from '../../schemas/waybills.ts'
import type { Needs } from '../../app-services.ts'
import { changeRecord } from '../internal/change.ts'
import { requireFound } from '../internal/references.ts'
import { lockWaybill, requireDraft, waybillRecord as kind } from './internal.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION */
export async function deleteWaybillLine(
  context: Needs<'transact'>,
  actor: Actor,
  { id, lineId, ifVersion }: DeleteWaybillLineInput,
): Promise<void> {
  await changeRecord(context, actor, {
    kind,
    input: { ifVersion },
    lock: uow => lockWaybill(uow, id),
    update: async (uow, before) => {
      const { id: found } = requireFound(
        before.lines.find(line => line.id === lineId),
        'waybill_line',
      )
      requireDraft(before)
      await uow.waybills.deleteLine(id, found)
      const lines = before.lines.filter(line => line.id !== lineId)
      return { ...before, ...(await uow.waybills.update(id, {})), lines }
    },
    events: () => [],
  })
}
