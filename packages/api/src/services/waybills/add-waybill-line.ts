import { type Actor, AppError } from '@atelier/domain'
import type { WaybillLine, WaybillWithLines } from '@atelier/domain/waybills'
import type { AddWaybillLineInput } from '../../schemas/waybills.ts'
import type { Needs } from '../../app-services.ts'
import { changeRecord } from '../internal/change.ts'
import { lockWaybill, requireDraft, toNewLines, waybillRecord as kind } from './internal.ts'

const most = 1_000

/** @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, REFERENCE_MISSING, RULE_VIOLATED, LIMIT_REACHED */
export async function addWaybillLine(
  context: Needs<'transact' | 'clock'>,
  actor: Actor,
  { id, ifVersion, ...sent }: AddWaybillLineInput,
): Promise<{ readonly waybill: WaybillWithLines; readonly line: WaybillLine }> {
  const waybill = await changeRecord(context, actor, {
    kind,
    input: { ifVersion },
    lock: uow => lockWaybill(uow, id),
    update: async (uow, before) => {
      requireDraft(before)
      if (before.lines.length >= most) throw new AppError('LIMIT_REACHED', { limit: 'waybill_lines', max: most })
      const lines = await uow.waybills.insertLines(id, await toNewLines({ clock: context.clock, uow }, before, [sent]))
      return { ...before, ...(await uow.waybills.update(id, {})), lines: [...before.lines, ...lines] }
    },
    events: () => [],
  })
  const line = waybill.lines.at(-1)
  if (!line) throw new Error('a line was added')
  return { waybill, line }
}
