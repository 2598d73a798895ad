import type { IssueBound } from '@atelier/domain'
import { Text } from './common.ts'

const lengthIn = {
  /** Code points, as people count. */
  characters: (text: string) => Array.from(text).length,
  /** Of UTF-8. */
  bytes: (text: string) => new TextEncoder().encode(text).length,
}
type Unit = keyof typeof lengthIn

interface Refused {
  readonly error: string
  readonly params: { readonly bound: IssueBound }
}

/** The arguments of a `refine`: the text is at most so long. */
export const longest = (value: number, unit: Unit, error: string): readonly [(text: string) => boolean, Refused] => [
  text => lengthIn[unit](text) <= value,
  { error, params: { bound: { code: 'too_big', limit: { value, unit } } } },
]

/** Text of 1 to `max` characters; blanks alone count as none where `isEmpty` says so. */
export const filled = (max: number, error: string, isEmpty = (text: string): boolean => text === '') =>
  Text.refine(text => !isEmpty(text), {
    error,
    params: { bound: { code: 'too_small', limit: { value: 1, unit: 'characters' } } satisfies IssueBound },
  }).refine(...longest(max, 'characters', error))

export const isBlank = (text: string): boolean => text.trim() === ''
