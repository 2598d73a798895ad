import { type Actor, AppError, type UnitOfWork } from '@atelier/domain'
import { mainLocation } from '@atelier/domain/locations'
import { type ReceivedLine, receivedLines, type ReturnCondition } from '@atelier/domain/returns'
import type { ReceiveReturnInput, ReturnOutput } from '../../schemas/returns.ts'
import { postReturnWaybill } from '../waybills/post-return-waybill.ts'
import { moveReturn, type ReturnContext } from './internal.ts'

/**
 * Goods arrive: a WAYBILL_RETURN for each place they are put (CW-42). Fewer than wanted may come, never more.
 * @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, REFERENCE_MISSING, EXCEEDS_REMAINING, RULE_VIOLATED
 */
export const receiveReturn = (
  context: ReturnContext,
  actor: Actor,
  { id, ifVersion, locationId, lines: receipts = [] }: ReceiveReturnInput,
): Promise<ReturnOutput> =>
  moveReturn(context, actor, {
    id,
    ifVersion,
    to: 'received',
    work: async (uow, { order, record }) => {
      const received = receivedLines(record.lines, receipts)
      await uow.returns.receive(id, received)
      for (const condition of ['resellable', 'damaged'] as const) {
        const lines = received.filter(line => line.condition === condition && line.received > 0)
        if (lines.length === 0) continue
        await postReturnWaybill(uow, actor, {
          orderId: order.id,
          returnId: id,
          locationId: await placeFor(uow, condition, locationId),
          lines: lines.map(toWaybillLine),
        })
      }
      return { lines: received.map(line => ({ sku: line.sku, received: line.received, condition: line.condition })) }
    },
  })

const toWaybillLine = ({ offerId, received }: ReceivedLine) => ({ offerId, quantity: received })

/** Damaged goods lie apart, where nothing is sold from. @throws REFERENCE_MISSING, RULE_VIOLATED */
async function placeFor(uow: UnitOfWork, condition: ReturnCondition, wantedId: number | undefined): Promise<number> {
  const wanted = wantedId === undefined ? undefined : await uow.locations.find(wantedId)
  if (wantedId !== undefined && !wanted) throw new AppError('REFERENCE_MISSING', { field: 'locationId' })
  if (condition === 'resellable') {
    const place = wanted ?? (await uow.locations.findByCode(mainLocation))
    if (!place) throw new AppError('REFERENCE_MISSING', { field: 'locationId' })
    return place.id
  }
  const place = wanted?.kind === 'quarantine' ? wanted : await uow.locations.findByKind('quarantine')
  if (!place) throw new AppError('RULE_VIOLATED', { rule: 'quarantine_for_damaged', fields: ['lines'] })
  return place.id
}
