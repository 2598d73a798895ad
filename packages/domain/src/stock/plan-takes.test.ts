import { describe, expect, it } from 'vitest'
import { mergeLines, type StockLevel } from './level.ts'
import { planTakes } from './plan-takes.ts'

type Place = readonly [offerId: number, locationId: number, onHand: number]
const level = ([offerId, locationId, onHand]: Place, more: Partial<StockLevel> = {}): StockLevel => ({
  offerId,
  locationId,
  onHand,
  allocated: 0,
  reserved: 0,
  backorderLimit: 0,
  sellable: true,
  priority: 0,
  ...more,
})
const line = (offerId: number, quantity: number) => ({ offerId, quantity })

describe('mergeLines', () => {
  it('sums lines of one offer and sorts by offer', () =>
    expect(mergeLines([line(7, 1), line(2, 3), line(7, 4)])).toEqual([line(2, 3), line(7, 5)]))
})

describe('planTakes', () => {
  it('prefers one location that covers every line', () => {
    const levels = [level([1, 10, 5], { priority: 9 }), level([1, 20, 5]), level([2, 20, 5])]
    expect(planTakes([line(1, 5), line(2, 5)], levels).takes.map(take => take.locationId)).toEqual([20, 20])
  })

  it('takes a line whole from the location of the highest priority, and splits it only if no location covers it', () => {
    const levels = [level([1, 10, 2]), level([1, 20, 3], { priority: 1 }), level([2, 10, 9])]
    expect(planTakes([line(1, 4), line(2, 1)], levels).takes).toEqual([
      { offerId: 1, locationId: 20, quantity: 3 },
      { offerId: 1, locationId: 10, quantity: 1 },
      { offerId: 2, locationId: 10, quantity: 1 },
    ])
  })

  it('counts promises, limits of backorders and sellable locations only', () => {
    const levels = [level([1, 10, 5], { allocated: 2, reserved: 1 }), level([1, 20, 9], { sellable: false })]
    expect(planTakes([line(1, 3)], levels)).toEqual({ takes: [], short: [{ offerId: 1, requested: 3, available: 2 }] })
    const backordered = [level([1, 10, 0], { backorderLimit: 3 })]
    expect(planTakes([line(1, 3)], backordered).takes).toEqual([{ offerId: 1, locationId: 10, quantity: 3 }])
  })

  it('names every short line, offers without a level too', () =>
    expect(planTakes([line(1, 2), line(2, 1), line(3, 1)], [level([1, 10, 1]), level([3, 10, 1])]).short).toEqual([
      { offerId: 1, requested: 2, available: 1 },
      { offerId: 2, requested: 1, available: 0 },
    ]))
})
