import { describe, expect, it } from 'vitest'
import {
  beginFakePayment,
  cancelFakePayment,
  completeFakePayment,
  refundFakePayment,
  returnFakePayment,
  unusedFakePayment,
} from './fake-payment.ts'

const begin = (amount: number) => beginFakePayment({ ref: 'fake_1', paymentId: 1, amount })

it.each<[number, string, number]>([
  [1901, 'failed', 0],
  [1902, 'failed', 0],
  [1903, 'requires_action', 0],
  [1904, 'requires_action', 0],
  [1905, 'authorized', 0],
  [1906, 'requires_action', 0],
  [1907, 'requires_action', 0],
  [1908, 'requires_action', 0],
  [1909, 'away', 0],
  [1910, 'captured', 1909],
  [1911, 'captured', 1911],
  [1990, 'captured', 1990],
  [1900, 'captured', 1900],
])('%i begins as %s with %i captured', (amount, status, captured) =>
  expect(begin(amount).payment).toMatchObject({ status, captured }),
)

it('tells of money by the notices of its amount', () => {
  expect(begin(107).notices).toEqual([{ type: 'payment.captured', afterSeconds: 0, copies: 10 }])
  expect(begin(108).notices.map(({ type }) => type)).toEqual(['payment.captured', 'payment.authorized'])
  expect(begin(104).notices).toEqual([{ type: 'payment.failed', afterSeconds: 2, copies: 1 }])
  expect(begin(100).notices).toEqual([])
})

it('answers once it is no longer away', () =>
  expect(returnFakePayment(begin(109).payment)).toMatchObject({ status: 'captured', captured: 109 }))

it('takes no money where it is begun after its cancellation', () =>
  expect(unusedFakePayment({ ref: 'fake_1', paymentId: 1, amount: 1900 })).toMatchObject({
    status: 'canceled',
    authorized: 0,
    captured: 0,
  }))

describe('an outcome from outside', () => {
  it('makes late money after a failure, and changes nothing that is captured', () => {
    const late = completeFakePayment(begin(101).payment, { outcome: 'captured' })
    expect(late).toMatchObject({ status: 'captured', captured: 101 })
    expect(late && completeFakePayment(late, { outcome: 'failed' })).toBeUndefined()
  })

  it('a repeat changes nothing', () =>
    expect(completeFakePayment(begin(105).payment, { outcome: 'authorized' })).toBeUndefined())
})

it('comes after a cancellation of the amounts 06 alone', () => {
  expect(cancelFakePayment(begin(106).payment).notices).toHaveLength(1)
  expect(cancelFakePayment(begin(103).payment)).toMatchObject({ payment: { status: 'canceled' }, notices: [] })
})

it('fails the first refund of the amounts 11, and answers a repeated key alike', () => {
  const once = refundFakePayment(begin(111).payment, 'a')
  expect(refundFakePayment(once, 'a').refunds).toEqual({ a: 'failed' })
  expect(refundFakePayment(once, 'b').refunds).toEqual({ a: 'failed', b: 'succeeded' })
  expect(refundFakePayment(begin(100).payment, 'a').refunds).toEqual({ a: 'succeeded' })
})
