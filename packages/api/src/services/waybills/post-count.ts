import type { Actor, UnitOfWork } from '@atelier/domain'
import type { NewLine, WaybillType } from '@atelier/domain/waybills'
import type { announceAvailability } from '../stock/internal.ts'
import { mainLocationId } from './create-waybill.ts'
import { authorOf } from './internal.ts'
import { postWaybill } from './post-waybill.ts'

type Lines = readonly Pick<NewLine, 'offerId' | 'quantity' | 'countedQuantity' | 'expectedOnHand'>[]

interface Count {
  readonly type: Extract<WaybillType, 'WAYBILL_IN' | 'WAYBILL_STOCKTAKE'>
  readonly note: string
  readonly lines: Lines
  readonly announce?: typeof announceAvailability
}

/**
 * Posts quantities that came with offers, at the location MAIN: what a new offer begins with, or a count.
 * @throws STALE_COUNT, WOULD_STRAND_ORDERS, RULE_VIOLATED
 */
export async function postCount(
  uow: UnitOfWork,
  actor: Pick<Actor, 'userId' | 'username'>,
  { type, note, lines, ...rest }: Count,
): Promise<void> {
  const locationId = await mainLocationId(uow)
  const { currency } = await uow.shopSettings.get()
  const noParties = { counterpartyName: null, userId: null, orderId: null, returnId: null, reversesId: null }
  const head = { type, note, locationId, toLocationId: null, currency }
  const waybill = await uow.waybills.insert({ ...head, ...noParties, ...authorOf(actor) })
  const wanted = lines.map(line => ({ ...line, unitPrice: null, unitCost: null }))
  const inserted = await uow.waybills.insertLines(waybill.id, wanted)
  const draft = { ...waybill, lineCount: inserted.length, lines: inserted }
  await postWaybill(uow, draft, { actorId: actor.userId, ...rest })
}
