import { type Actor, AppError, type UnitOfWork } from '@atelier/domain'
import type { OwedLine, WaybillWithLines } from '@atelier/domain/waybills'
import { issueDocument } from '../documents/issue-document.ts'
import { requireFound } from '../internal/references.ts'
import { mainLocationId } from './create-waybill.ts'
import { authorOf } from './internal.ts'

/**
 * A draft WAYBILL_OUT with its packing slip for each location where goods of a locked order are promised.
 * @throws NOT_FOUND; ALREADY_CONVERTED while a draft stands, or when nothing is left to send
 */
export async function createOrderWaybills(
  uow: UnitOfWork,
  actor: Actor,
  orderId: number,
): Promise<readonly WaybillWithLines[]> {
  const drafts = await uow.waybills.lockDraftsOf(orderId)
  const owed = drafts.length > 0 ? [] : await uow.waybills.listOwed(orderId)
  if (owed.length === 0) {
    throw new AppError('ALREADY_CONVERTED', { waybillIds: await uow.waybills.listIdsOf(orderId) })
  }
  const { currency, userId } = requireFound(await uow.orders.find(orderId), 'order')
  const made: WaybillWithLines[] = []
  for (const [locationId, lines] of await byLocation(uow, owed)) {
    const head = { type: 'WAYBILL_OUT', currency, locationId, toLocationId: null, userId, orderId } as const
    const rest = { counterpartyName: null, note: null, returnId: null, reversesId: null }
    const waybill = await uow.waybills.insert({ ...head, ...rest, ...authorOf(actor) })
    const inserted = await uow.waybills.insertOrderLines(waybill.id, orderId, lines)
    made.push({ ...waybill, lineCount: inserted.length, lines: inserted })
  }
  for (const { id: waybillId } of made) await issueDocument(uow, { kind: 'packing_slip', waybillId })
  return made
}

/** What is not managed lies nowhere in particular: it goes with the first waybill. */
async function byLocation(uow: UnitOfWork, owed: readonly OwedLine[]): Promise<Map<number, readonly OwedLine[]>> {
  const first = owed.find(line => line.locationId !== null)?.locationId ?? (await mainLocationId(uow))
  return Map.groupBy(owed, line => line.locationId ?? first)
}
