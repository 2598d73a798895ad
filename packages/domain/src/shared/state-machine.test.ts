import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../app-error.ts'
import { importTransitions } from '../imports/import.ts'
import { deliveryTransitions } from '../webhook-endpoints/webhook-endpoint.ts'
import { statesBefore, transition, type Transitions } from './state-machine.ts'

const machines: readonly (readonly [string, Transitions<string>])[] = [
  ['imports', importTransitions],
  ['webhook deliveries', deliveryTransitions],
]

describe.each(machines)('the states of %s', (_, transitions) => {
  const state = fc.constantFrom(...Object.keys(transitions))

  test('change along the table, and along nothing else', () => {
    fc.assert(
      fc.property(state, state, (from, to) => {
        const allowed = transitions[from] ?? []
        const changed = () => transition(transitions, from, to)
        if (allowed.includes(to)) expect(changed()).toBe(to)
        else expect(changed).toThrow(new AppError('ILLEGAL_TRANSITION', { from, to, allowed }))
        expect(statesBefore(transitions, to).includes(from)).toBe(allowed.includes(to))
      }),
    )
  })

  test('name only states of the table, and each can be reached from the first', () => {
    const [first = ''] = Object.keys(transitions)
    const reached = new Set([first])
    for (const from of reached) for (const to of transitions[from] ?? []) reached.add(to)
    expect([...reached].toSorted()).toEqual(Object.keys(transitions).toSorted())
  })
})
