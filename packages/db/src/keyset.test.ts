import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createKeyset, idAfter } from './keyset.ts'

const keyset = createKeyset('a key of at least thirty-two bytes')
const message = "'cursor' belongs to another list or order: leave it out to start from the first page"
const refusal = expect.objectContaining({
  code: 'INVALID_INPUT',
  message,
  details: { issues: [{ path: 'cursor', code: 'format', message }] },
})

describe('keyset', () => {
  it('opens what it sealed', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer(), fc.string())), values => {
        expect(keyset.open('users', keyset.seal('users', values))).toEqual(values)
      }),
    )
  })

  it('refuses a cursor of another list', () => {
    expect(() => keyset.open('projects', keyset.seal('users', [7]))).toThrow(refusal)
  })

  it('refuses a cursor of another key', () => {
    const other = createKeyset('another key of thirty-two bytes and more')
    expect(() => keyset.open('users', other.seal('users', [7]))).toThrow(refusal)
  })

  it('refuses a cursor with any character changed', () => {
    const cursor = keyset.seal('users', [1234567])
    fc.assert(
      fc.property(
        fc.nat(cursor.length - 1),
        fc.constantFrom('a', 'Z', '0', '-', '_', '=', '+', '/', '.', ' '),
        (at, character) => {
          fc.pre(cursor[at] !== character)
          const tampered = cursor.slice(0, at) + character + cursor.slice(at + 1)
          expect(() => keyset.open('users', tampered)).toThrow(refusal)
        },
      ),
    )
  })

  it.each(['', 'x', 'null', '7', '%00', 'a'.repeat(10_000)])('refuses %j', text => {
    expect(() => keyset.open('users', text)).toThrow(refusal)
  })

  it('refuses sealed values that are no id where an id is asked for', () => {
    const cursor = keyset.seal('users', ['7'])
    expect(() => idAfter(keyset, 'users', { limit: 1, cursor })).toThrow(refusal)
  })
})
