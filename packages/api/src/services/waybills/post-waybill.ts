import { AppError, type UnitOfWork } from '@atelier/domain'
import { movementsOf, postingFault, type PostingFault, type WaybillWithLines } from '@atelier/domain/waybills'
import { announceAvailability } from '../stock/internal.ts'

/**
 * Posts a locked draft: its goods move. The one way by which stock on hand changes (`spec/commerce.md` 3.4, step 7).
 * @throws RULE_VIOLATED, INSUFFICIENT_STOCK, STALE_COUNT, WOULD_STRAND_ORDERS
 */
export async function postWaybill(
  uow: UnitOfWork,
  actorId: number | null,
  draft: WaybillWithLines,
): Promise<WaybillWithLines> {
  const { id, locationId, toLocationId, lines } = draft
  if (lines.length === 0) throw new AppError('RULE_VIOLATED', { rule: 'waybill_needs_lines', fields: ['lines'] })
  const posted = { ...draft, ...(await uow.waybills.setStatus(id, 'posted', actorId)) }
  const managed = lines.filter(line => line.manageStock)
  if (managed.length > 0) {
    const offerIds = [...new Set(managed.map(line => line.offerId))]
    const locationIds = toLocationId === null ? [locationId] : [locationId, toLocationId]
    const levels = await uow.stock.lockLevels(offerIds, locationIds)
    const movements = movementsOf(draft)
    const fault = postingFault(draft, movements, levels)
    if (fault) throw await refusalOf(uow, fault)
    await announceAvailability(uow, await uow.stock.post({ waybillId: id, actorId, movements }))
  }
  const { orderId, version } = posted
  await uow.outbox.emit('waybill.posted', { waybillId: id, orderId, version })
  return posted
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
