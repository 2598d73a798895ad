import type { Actor, UnitOfWork } from '@atelier/domain'
import { mergeLines } from '@atelier/domain/stock'
import type { WaybillWithLines } from '@atelier/domain/waybills'
import { issueDocument } from '../documents/issue-document.ts'
import { recordIssue } from '../orders/record-issue.ts'

/** What follows a posted waybill: goods of its order count as sent or come back, and its document is issued. */
export async function recordPosting(uow: UnitOfWork, actor: Actor, waybill: WaybillWithLines): Promise<void> {
  const { id: waybillId, type, orderId, reversesId, lines } = waybill
  if (type === 'WAYBILL_OUT' && orderId !== null) {
    const sign = reversesId === null ? 1 : -1
    const moved = mergeLines(lines.map(line => ({ offerId: line.offerId, quantity: line.quantity ?? 0 })))
    const issued = moved.map(({ offerId, quantity }) => ({ offerId, quantity: sign * quantity }))
    await recordIssue(uow, actor, { orderId, issued })
  }
  await issueDocument(uow, { kind: 'waybill', waybillId })
}
