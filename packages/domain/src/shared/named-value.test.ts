import { assert, property, string } from 'fast-check'
import { expect, it } from 'vitest'
import { joinNamedValue, splitNamedValue } from './named-value.ts'

it.each([
  ['colour:red', ['colour', 'red']],
  [String.raw`ratio 16\:9:yes`, ['ratio 16:9', 'yes']],
  ['colour:a:b', ['colour', 'a:b']],
  [String.raw`a\b:red`, [String.raw`a\b`, 'red']],
  [String.raw`a\\:red`, ['a\\', 'red']],
  ['colour', undefined],
  [':red', undefined],
])('reads %s', (text, expected) => expect(splitNamedValue(text)).toEqual(expected))

it('reads back every name and value', () =>
  assert(
    property(string({ minLength: 1, unit: 'grapheme' }), string({ unit: 'grapheme' }), (name, value) => {
      expect(splitNamedValue(joinNamedValue(name, value))).toEqual([name, value])
    }),
  ))
