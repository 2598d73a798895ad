import { AppError, sumOf, type UnitOfWork } from '@atelier/domain'
import type { WaybillWithLines } from '@atelier/domain/waybills'
import { requireFound } from '../internal/references.ts'

/**
 * Takes the receipt of a waybill's goods back while nothing was refunded for them (CW-44). The order is locked.
 * @throws ILLEGAL_TRANSITION
 */
export async function undoReceipt(
  uow: UnitOfWork,
  { returnId, lines }: Pick<WaybillWithLines, 'returnId' | 'lines'>,
): Promise<void> {
  if (returnId === null) return
  const record = requireFound(await uow.returns.lock(returnId), 'return')
  if (record.status !== 'received')
    throw new AppError('ILLEGAL_TRANSITION', { from: record.status, to: 'received', allowed: [] })
  await uow.returns.takeBack(
    returnId,
    record.lines.flatMap(line => {
      const units = sumOf(lines.flatMap(({ offerId, quantity }) => (offerId === line.offerId ? (quantity ?? 0) : [])))
      return units === 0 ? [] : [{ returnLineId: line.id, orderLineId: line.orderLineId, units }]
    }),
  )
}
