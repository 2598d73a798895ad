import { assert, constantFrom, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../app-error.ts'
import { importTransitions } from '../imports/import.ts'
import { orderTransitions } from '../orders/order-status.ts'
import { paymentTransitions } from '../payments/payment-status.ts'
import { refundTransitions } from '../payments/refund-status.ts'
import { returnTransitions } from '../returns/return-status.ts'
import { waybillTransitions } from '../waybills/waybill-status.ts'
import { deliveryTransitions } from '../webhook-endpoints/webhook-endpoint.ts'
import { statesBefore, transition, type Transitions } from './state-machine.ts'

/** The last column: the states in which a record can begin. */
const machines: readonly (readonly [string, Transitions<string>, readonly string[]])[] = [
  ['imports', importTransitions, ['queued']],
  ['webhook deliveries', deliveryTransitions, ['pending']],
  ['orders', orderTransitions, ['PENDING_PAYMENT', 'NEW']],
  ['payments', paymentTransitions, ['created', 'awaiting']],
  ['refunds', refundTransitions, ['pending']],
  ['returns', returnTransitions, ['requested']],
  ['waybills', waybillTransitions, ['draft']],
]

/** The new state, or the error of a refused change. */
function outcomeOf(transitions: Transitions<string>, from: string, to: string): unknown {
  try {
    return transition(transitions, from, to)
  } catch (error) {
    return error
  }
}

describe.each(machines)('the states of %s', (_, transitions, first) => {
  const state = constantFrom(...Object.keys(transitions))

  test('change along the table, and along nothing else', () => {
    assert(
      property(state, state, (from, to) => {
        const allowed = transitions[from] ?? []
        const isAllowed = allowed.includes(to)
        const refusal = new AppError('ILLEGAL_TRANSITION', { from, to, allowed })
        expect(outcomeOf(transitions, from, to)).toEqual(isAllowed ? to : refusal)
        expect(statesBefore(transitions, to).includes(from)).toBe(isAllowed)
      }),
    )
  })

  test('name only states of the table, and each can be reached from the first', () => {
    const reached = new Set(first)
    for (const from of reached) for (const to of transitions[from] ?? []) reached.add(to)
    expect([...reached].toSorted()).toEqual(Object.keys(transitions).toSorted())
  })
})
