import type { Actor } from '@atelier/domain'
import { requireFittingLine, type WaybillLine, type WaybillWithLines } from '@atelier/domain/waybills'
import type { UpdateWaybillLineInput } from '../../schemas/waybills.ts'
import type { Needs } from '../../app-services.ts'
import { changeRecord } from '../internal/change.ts'
import { omitUndefined } from '../internal/omit-undefined.ts'
import { requireFound } from '../internal/references.ts'
import { amountsOf, lockWaybill, requireDraft, waybillRecord as kind } from './internal.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, RULE_VIOLATED */
export async function updateWaybillLine(
  context: Needs<'transact'>,
  actor: Actor,
  { id, lineId, ifVersion, ...sent }: UpdateWaybillLineInput,
): Promise<{ readonly waybill: WaybillWithLines; readonly line: WaybillLine }> {
  const waybill = await changeRecord(context, actor, {
    kind,
    input: { ifVersion },
    lock: uow => lockWaybill(uow, id),
    update: async (uow, before) => {
      const line = lineOf(before, lineId)
      requireDraft(before)
      const patch = omitUndefined({ ...sent, ...amountsOf(before, sent) })
      requireFittingLine(before.type, { ...line, ...patch })
      const changed = await uow.waybills.updateLine(id, lineId, patch)
      const lines = before.lines.map(each => (each.id === lineId ? changed : each))
      return { ...before, ...(await uow.waybills.update(id, {})), lines }
    },
    events: () => [],
  })
  return { waybill, line: lineOf(waybill, lineId) }
}

const lineOf = ({ lines }: WaybillWithLines, lineId: number): WaybillLine =>
  requireFound(
    lines.find(line => line.id === lineId),
    'waybill_line',
  )
