import { assert, constantFrom, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../app-error.ts'
import { statesBefore, transition, type Transitions } from './state-machine.ts'
import { stateMachines } from '../state-machines.ts'

/** The new state, or the error of a refused change. */
function outcomeOf(transitions: Transitions<string>, from: string, to: string): unknown {
  try {
    return transition(transitions, from, to)
  } catch (error) {
    return error
  }
}

describe.each(stateMachines)('the states of $name', ({ transitions, first }) => {
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
