import type { Actor, UnitOfWork } from '@atelier/domain'
import type { WaybillWithLines } from '@atelier/domain/waybills'
import { issueDocument } from '../documents/issue-document.ts'
import { requireFound } from '../internal/references.ts'
import { authorOf } from './internal.ts'
import { postWaybill } from './post-waybill.ts'

interface Receipt {
  readonly orderId: number
  readonly returnId: number
  readonly locationId: number
  readonly lines: readonly { readonly offerId: number; readonly quantity: number }[]
}

/** Goods of a locked return come in by a posted WAYBILL_RETURN. @throws NOT_FOUND, REFERENCE_MISSING, RULE_VIOLATED */
export async function postReturnWaybill(
  uow: UnitOfWork,
  actor: Actor,
  { orderId, returnId, locationId, lines }: Receipt,
): Promise<WaybillWithLines> {
  const { currency, userId } = requireFound(await uow.orders.find(orderId), 'order')
  const head = { type: 'WAYBILL_RETURN', currency, locationId, toLocationId: null, userId, orderId, returnId } as const
  const rest = { counterpartyName: null, note: null, reversesId: null }
  const waybill = await uow.waybills.insert({ ...head, ...rest, ...authorOf(actor) })
  const inserted = await uow.waybills.insertOrderLines(waybill.id, orderId, lines)
  const posted = await postWaybill(
    uow,
    { ...waybill, lineCount: inserted.length, lines: inserted },
    { actorId: actor.userId },
  )
  await issueDocument(uow, { kind: 'waybill', waybillId: posted.id })
  return posted
}
