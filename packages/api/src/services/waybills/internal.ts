import { type Actor, AppError, type Money, timestampOf, type UnitOfWork } from '@atelier/domain'
import {
  type LineFields,
  type NewLine,
  requireFittingLine,
  type Waybill,
  waybillTransitions,
  type WaybillType,
  type WaybillWithLines,
} from '@atelier/domain/waybills'
import type { CreateWaybillInput } from '../../schemas/waybills.ts'
import type { Needs } from '../../app-services.ts'
import type { RecordKind } from '../internal/change.ts'

export const waybillRecord = {
  resource: 'waybill',
  about: ({ id, orderId, version }: Waybill) => ({ waybillId: id, orderId, version }),
  fields: (waybill: WaybillWithLines) => ({
    type: waybill.type,
    status: waybill.status,
    locationId: waybill.locationId,
    toLocationId: waybill.toLocationId,
    counterpartyName: waybill.counterpartyName,
    userId: waybill.userId,
    note: waybill.note,
    lineCount: waybill.lines.length,
    // A field each, so that a change of one line records that line only.
    ...Object.fromEntries(waybill.lines.map(({ id: _id, lineNo, ...line }) => [`line${lineNo}`, line])),
  }),
} satisfies RecordKind<WaybillWithLines>

/** Locks the parents first, then the waybill (`spec/commerce.md` G10). */
export async function lockWaybill(uow: UnitOfWork, id: number): Promise<WaybillWithLines | undefined> {
  const found = await uow.waybills.find(id)
  if (found && found.orderId !== null) await uow.orders.lock(found.orderId)
  return found && uow.waybills.lock(id)
}

/** @throws ILLEGAL_TRANSITION: only drafts are edited */
export function requireDraft({ status }: Pick<Waybill, 'status'>): void {
  if (status === 'draft') return
  throw new AppError('ILLEGAL_TRANSITION', { from: status, to: 'draft', allowed: waybillTransitions[status] })
}

export const authorOf = ({ userId, username }: Pick<Actor, 'userId' | 'username'>) => ({
  authorId: userId,
  authorName: username,
})

type SentLine = NonNullable<CreateWaybillInput['lines']>[number]
type Sent = Omit<SentLine, 'offerId'>
interface Paper extends Pick<Waybill, 'currency'> {
  readonly type: WaybillType
}

/** Amounts in minor units of the waybill's currency; undefined: not sent. @throws RULE_VIOLATED for another currency */
export function amountsOf({ currency }: Pick<Waybill, 'currency'>, { unitPrice, unitCost }: Sent) {
  const minor = (field: string, money: Money | null | undefined) => {
    if (!money) return money
    if (money.currency === currency) return money.amount
    throw new AppError('RULE_VIOLATED', { rule: 'in_the_currency_of_the_waybill', fields: [field] })
  }
  return { unitPrice: minor('unitPrice', unitPrice), unitCost: minor('unitCost', unitCost) }
}

/** Lines to insert; a price that was not sent is the retail price of one now. @throws RULE_VIOLATED */
export async function toNewLines(
  { clock, uow }: Needs<'clock'> & { readonly uow: UnitOfWork },
  paper: Paper,
  lines: readonly SentLine[],
): Promise<readonly NewLine[]> {
  const written = lines.map(line => ({ offerId: line.offerId, ...amountsOf(paper, line), ...countsOf(line) }))
  for (const line of written) requireFittingLine(paper.type, { ...line, unitPrice: null, unitCost: null })
  const priceless = paper.type === 'WAYBILL_STOCKTAKE' ? [] : written.filter(line => line.unitPrice === undefined)
  const prices = new Map<number, number>()
  if (priceless.length > 0) {
    const offerIds = priceless.map(line => line.offerId)
    const at = timestampOf(clock.now())
    const question = { offerIds, quantity: 1, currency: paper.currency, customerType: 'retail', at } as const
    for (const { offerId, amount } of await uow.prices.resolve(question)) prices.set(offerId, amount)
  }
  return written.map(({ offerId, unitPrice = prices.get(offerId) ?? null, unitCost = null, ...counts }) => ({
    offerId,
    ...counts,
    unitPrice,
    unitCost,
  }))
}

const countsOf = ({ quantity, countedQuantity, expectedOnHand }: Sent): Omit<LineFields, 'unitPrice' | 'unitCost'> => ({
  quantity: quantity ?? null,
  countedQuantity: countedQuantity ?? null,
  expectedOnHand: expectedOnHand ?? null,
})
