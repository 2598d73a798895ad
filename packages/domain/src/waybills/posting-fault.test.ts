import { describe, expect, it } from 'vitest'
import type { StockLevel } from '../stock/level.ts'
import { movementsOf } from './movements-of.ts'
import { postingFault } from './posting-fault.ts'
import { type WaybillType, waybillTypes } from './waybill-status.ts'

const level: StockLevel = {
  offerId: 1,
  locationId: 10,
  onHand: 5,
  allocated: 2,
  reserved: 1,
  backorderLimit: 0,
  sellable: true,
  priority: 0,
}
const paper = (quantity: number) => ({ quantity, countedQuantity: null, expectedOnHand: null })
const counted = (countedQuantity: number, expectedOnHand: number) => ({
  quantity: null,
  countedQuantity,
  expectedOnHand,
})

function waybill(type: WaybillType, amounts: ReturnType<typeof paper | typeof counted>, more: object = {}) {
  const snapshot = { sku: '', brand: '', manufacturerNumber: '', title: '', manageStock: true }
  const line = { id: 1, lineNo: 1, offerId: 1, unitPrice: null, unitCost: null, ...snapshot, ...amounts }
  const toLocationId = type === 'WAYBILL_TRANSFER' ? 20 : null
  return { type, locationId: 10, toLocationId, orderId: null, reversesId: null, ...more, lines: [line] }
}
const faultOf = (bill: ReturnType<typeof waybill>) => postingFault(bill, movementsOf(bill), [level])?.code

describe('movementsOf', () => {
  it.each(waybillTypes)('of %s is undone by its reversal', type => {
    const bill = waybill(type, type === 'WAYBILL_STOCKTAKE' ? counted(3, 5) : paper(2))
    const deltas = (movements: ReturnType<typeof movementsOf>) =>
      movements.map(({ locationId, delta }) => [locationId, delta])
    const opposite = deltas(movementsOf(bill)).map(([at, delta = 0]) => [at, -delta])
    expect(deltas(movementsOf({ ...bill, reversesId: 9 }))).toEqual(opposite)
  })
})

describe('postingFault', () => {
  it.each<[WaybillType, number, string | undefined]>([
    ['WAYBILL_OUT', 2, undefined],
    ['WAYBILL_OUT', 3, 'INSUFFICIENT_STOCK'],
    ['WAYBILL_TRANSFER', 3, 'INSUFFICIENT_STOCK'],
    ['WAYBILL_SUPPLIER_RETURN', 3, 'INSUFFICIENT_STOCK'],
    ['WAYBILL_WRITE_OFF', 2, undefined],
    ['WAYBILL_WRITE_OFF', 3, 'WOULD_STRAND_ORDERS'],
    ['WAYBILL_WRITE_OFF', 6, 'INSUFFICIENT_STOCK'],
    ['WAYBILL_IN', 1_000_000_000, 'TOO_MUCH'],
  ])('of %s over %i, with 2 available of 5, is %s', (type, quantity, code) =>
    expect(faultOf(waybill(type, paper(quantity)))).toBe(code),
  )

  it('judges a reversed receipt by what lies there, then by what is promised', () => {
    const reversal = { reversesId: 9 }
    expect(faultOf(waybill('WAYBILL_IN', paper(2), reversal))).toBeUndefined()
    expect(faultOf(waybill('WAYBILL_IN', paper(3), reversal))).toBe('WOULD_STRAND_ORDERS')
    expect(faultOf(waybill('WAYBILL_IN', paper(6), reversal))).toBe('INSUFFICIENT_STOCK')
  })

  it('posts a count only while it is fresh, and never below what is promised', () => {
    expect(faultOf(waybill('WAYBILL_STOCKTAKE', counted(3, 5)))).toBeUndefined()
    expect(faultOf(waybill('WAYBILL_STOCKTAKE', counted(2, 5)))).toBe('WOULD_STRAND_ORDERS')
    expect(faultOf(waybill('WAYBILL_STOCKTAKE', counted(4, 4)))).toBe('STALE_COUNT')
  })
})
