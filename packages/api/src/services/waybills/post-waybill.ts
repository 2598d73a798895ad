import { AppError, type UnitOfWork } from '@atelier/domain'
import { mergeLines } from '@atelier/domain/stock'
import { movementsOf, postingFault, type PostingFault, type WaybillWithLines } from '@atelier/domain/waybills'
import { announceAvailability } from '../stock/internal.ts'

interface Posting {
  readonly actorId: number | null
  /** In place of an event for each offer that becomes available or ceases to be. */
  readonly announce?: typeof announceAvailability
}

/**
 * Posts a locked draft: its goods move. The one way by which stock on hand changes (`spec/commerce.md` 3.4, step 7).
 * @throws RULE_VIOLATED, INSUFFICIENT_STOCK, STALE_COUNT, WOULD_STRAND_ORDERS, EXCEEDS_REMAINING, ILLEGAL_TRANSITION
 */
export async function postWaybill(
  uow: UnitOfWork,
  draft: WaybillWithLines,
  { actorId, announce = announceAvailability }: Posting,
): Promise<WaybillWithLines> {
  const { id, locationId, toLocationId, lines } = draft
  const sentFor = draft.type === 'WAYBILL_OUT' && draft.orderId !== null ? draft.orderId : undefined
  if (lines.length === 0) throw new AppError('RULE_VIOLATED', { rule: 'waybill_needs_lines', fields: ['lines'] })
  const posted = { ...draft, ...(await uow.waybills.setStatus(id, 'posted', actorId)) }
  if (sentFor !== undefined && draft.reversesId === null) await requireOwed(uow, sentFor, draft)
  const managed = lines.filter(line => line.manageStock)
  if (managed.length > 0) {
    const offerIds = [...new Set(managed.map(line => line.offerId))]
    const locationIds = toLocationId === null ? [locationId] : [locationId, toLocationId]
    const levels = await uow.stock.lockLevels(offerIds, locationIds)
    const movements = movementsOf(draft)
    const fault = postingFault(draft, movements, levels)
    if (fault) throw await refusalOf(uow, fault)
    await announce(uow, await uow.stock.post({ waybillId: id, actorId, movements, orderId: sentFor }))
  }
  const { orderId, version } = posted
  await uow.outbox.emit('waybill.posted', { waybillId: id, orderId, version })
  return posted
}

/** Never more than is promised to the order there. @throws EXCEEDS_REMAINING */
async function requireOwed(uow: UnitOfWork, orderId: number, { locationId, lines }: WaybillWithLines): Promise<void> {
  const owed = await uow.waybills.listOwed(orderId)
  for (const { offerId, quantity } of mergeLines(lines.map(line => ({ ...line, quantity: line.quantity ?? 0 })))) {
    const here = owed.filter(line => line.offerId === offerId && (line.locationId ?? locationId) === locationId)
    const remainingQuantity = here.reduce((sum, line) => sum + line.quantity, 0)
    if (quantity > remainingQuantity) throw new AppError('EXCEEDS_REMAINING', { remainingQuantity })
  }
}

async function refusalOf(uow: UnitOfWork, fault: PostingFault): Promise<AppError> {
  switch (fault.code) {
    case 'TOO_MUCH':
      return new AppError('RULE_VIOLATED', { rule: 'level_is_full', fields: ['lines'] })
    case 'WOULD_STRAND_ORDERS':
      return new AppError('WOULD_STRAND_ORDERS', { orders: await uow.stock.listPromisedOrders(fault.stranding) })
    case 'INSUFFICIENT_STOCK':
      return new AppError('INSUFFICIENT_STOCK', { lines: fault.lines })
    case 'STALE_COUNT':
      return new AppError('STALE_COUNT', { lines: fault.lines })
  }
}
