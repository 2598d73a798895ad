import { AppError } from '../app-error.ts'
import type { OrderLine } from '../orders/order.ts'
import { nextShare, shareOf } from '../shared/money-shares.ts'
import { sumOf } from '../shared/money.ts'
import type { ReturnStatus } from './return-status.ts'
import type { Return, ReturnCondition, ReturnLine } from './return.ts'

type Lines = Pick<Return, 'status'> & {
  readonly lines: readonly Pick<ReturnLine, 'orderLineId' | 'quantity' | 'received'>[]
}

const open: ReadonlySet<ReturnStatus> = new Set(['requested', 'approved'])
const ended: ReadonlySet<ReturnStatus> = new Set(['rejected', 'canceled'])

/** Units of an order line that returns hold: wanted while they are open, received afterwards (CW-41). */
export const unitsHeld = (returns: readonly Lines[], orderLineId: number): number =>
  sumOf(
    returns.flatMap(({ status, lines }) =>
      lines.flatMap(line =>
        line.orderLineId !== orderLineId || ended.has(status) ? [] : open.has(status) ? line.quantity : line.received,
      ),
    ),
  )

interface Wanted {
  readonly orderLineId: number
  readonly quantity: number
}

/**
 * Judges a request on the locked order: at most what was fulfilled and no return holds (RET-1).
 * @throws REFERENCE_MISSING for a line of another order, EXCEEDS_REMAINING
 */
export function requireReturnable(
  orderLines: readonly Pick<OrderLine, 'id' | 'fulfilled'>[],
  returns: readonly Lines[],
  wanted: readonly Wanted[],
): void {
  for (const { orderLineId, quantity } of wanted) {
    const line = orderLines.find(({ id }) => id === orderLineId)
    if (!line) throw new AppError('REFERENCE_MISSING', { field: 'orderLineId' })
    const remainingQuantity = line.fulfilled - unitsHeld(returns, orderLineId)
    if (quantity > remainingQuantity) throw new AppError('EXCEEDS_REMAINING', { remainingQuantity })
  }
}

export interface Receipt {
  readonly returnLineId: number
  readonly received: number
  readonly condition: ReturnCondition
}

export type ReceivedLine = ReturnLine & { readonly condition: ReturnCondition }

/**
 * What has arrived of each line; one that is not named came as wanted and resellable (CW-42).
 * @throws REFERENCE_MISSING, EXCEEDS_REMAINING for more than was wanted
 */
export function receivedLines(lines: readonly ReturnLine[], receipts: readonly Receipt[]): readonly ReceivedLine[] {
  for (const { returnLineId } of receipts)
    if (!lines.some(({ id }) => id === returnLineId)) throw new AppError('REFERENCE_MISSING', { field: 'returnLineId' })
  return lines.map(line => {
    const { received, condition } = receipts.find(({ returnLineId }) => returnLineId === line.id) ?? {
      received: line.quantity,
      condition: 'resellable' as const,
    }
    if (received > line.quantity) throw new AppError('EXCEEDS_REMAINING', { remainingQuantity: line.quantity })
    return { ...line, received, condition }
  })
}

export interface LineRefund {
  readonly returnLineId: number
  /** Minor units, tax included. */
  readonly amount: number
  readonly tax: number
}

type SoldLine = Pick<OrderLine, 'id' | 'quantity' | 'lineTotal' | 'tax'>

/** What received units are worth: shares of any split add up to the line's total and tax (RET-2, CW-30). */
export const lineRefunds = (
  orderLines: readonly SoldLine[],
  earlier: readonly Pick<Return, 'lines'>[],
  lines: readonly Pick<ReturnLine, 'id' | 'orderLineId' | 'received'>[],
): readonly LineRefund[] =>
  lines.flatMap(({ id, orderLineId, received }) => {
    const line = orderLines.find(each => each.id === orderLineId)
    if (!line || received === 0) return []
    const refunded = earlier.flatMap(each =>
      each.lines.filter(other => other.orderLineId === orderLineId && other.refunded !== null),
    )
    return { returnLineId: id, ...shareOfLine(line, refunded, received) }
  })

/** Both are differences of rounded sums; tax is moved by a unit where a share would be more tax than money. */
function shareOfLine(
  { quantity, lineTotal, tax: lineTax }: SoldLine,
  refunded: readonly Pick<ReturnLine, 'received' | 'refundedTax'>[],
  part: number,
): Omit<LineRefund, 'returnLineId'> {
  const already = sumOf(refunded.map(line => line.received))
  const givenTax = sumOf(refunded.map(line => line.refundedTax ?? 0))
  const amount = nextShare({ amount: lineTotal, whole: quantity, already, part })
  const moneyLeft = lineTotal - shareOf(lineTotal, already + part, quantity)
  const least = Math.max(givenTax, lineTax - moneyLeft)
  const taxSum = Math.min(Math.max(shareOf(lineTax, already + part, quantity), least), givenTax + amount)
  return { amount, tax: taxSum - givenTax }
}
