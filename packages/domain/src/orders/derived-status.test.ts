import { describe, expect, it } from 'vitest'
import { fulfillmentStatusOf, type OrderFacts, paymentStatusOf, returnStatusOf } from './derived-status.ts'

type Attempt = OrderFacts['payments'][number]
const paid = (status: Attempt['status'], captured = 0, refunded = 0): Attempt => ({ status, captured, refunded })

describe('the status of its payments', () => {
  it.each<[string, readonly Attempt[], number]>([
    ['not_paid', [], 100],
    ['not_paid', [paid('failed')], 100],
    ['not_paid', [paid('canceled'), paid('failed')], 100],
    ['canceled', [paid('canceled')], 100],
    ['awaiting', [paid('failed'), paid('awaiting')], 100],
    ['awaiting', [paid('requires_action')], 100],
    ['authorized', [paid('authorized')], 100],
    ['partially_captured', [paid('authorized', 40)], 100],
    ['captured', [paid('captured', 100)], 100],
    ['partially_refunded', [paid('captured', 100, 30)], 100],
    ['refunded', [paid('captured', 100, 100)], 100],
    // A second payment that went back whole leaves the first one.
    ['captured', [paid('captured', 100), paid('captured', 100, 100)], 100],
    ['captured', [], 0],
  ])('is %s', (status, payments, total) => expect(paymentStatusOf(total, { payments })).toBe(status))
})

it('is delivered once completed, whatever was counted', () => {
  expect(fulfillmentStatusOf('NEW', { wanted: 3, fulfilled: 0 })).toBe('not_fulfilled')
  expect(fulfillmentStatusOf('IN_PROGRESS', { wanted: 3, fulfilled: 2 })).toBe('partially_fulfilled')
  expect(fulfillmentStatusOf('SHIPPING', { wanted: 3, fulfilled: 3 })).toBe('fulfilled')
  expect(fulfillmentStatusOf('COMPLETED', { wanted: 3, fulfilled: 3 })).toBe('delivered')
})

it('is partially returned until every fulfilled unit is back', () => {
  expect(returnStatusOf({ fulfilled: 3, returned: 0, openReturns: 0 })).toBe('none')
  expect(returnStatusOf({ fulfilled: 3, returned: 0, openReturns: 1 })).toBe('requested')
  expect(returnStatusOf({ fulfilled: 3, returned: 2, openReturns: 1 })).toBe('partially_returned')
  expect(returnStatusOf({ fulfilled: 3, returned: 3, openReturns: 0 })).toBe('returned')
})
