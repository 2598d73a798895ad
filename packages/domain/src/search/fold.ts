import { toDecompose } from '../shared/characters.ts'

/**
 * A text as it is compared: lower case, without accents (ё is е, й stays a letter of its own), ß as ss, ς as σ, № as a separator.
 * The same as `search_text` in `packages/db/schema/00-search.sql`, which folds the searched texts.
 */
export const fold = (text: string): string =>
  toDecompose(text)
    .replaceAll('№', ' ')
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u0305\u0307-\u036F]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')

/** `20x30` and `20×30` are two numbers. */
const crosses = /([0-9]) ?[xх] ?(?=[0-9])/g

/** The words of a text, folded: letters and digits only. */
export const wordsOf = (text: string): readonly string[] =>
  (fold(text).match(/[\p{Alphabetic}\p{Nd}]+/gu) ?? [])
    .join(' ')
    .replaceAll(crosses, '$1 ')
    .split(' ')
    .filter(word => word !== '')

const lookAlikes = new Map(Array.from('авекмнорстух', (letter, at) => [letter, 'abekmhopctyx'.charAt(at)]))

/** Cyrillic letters as the Latin ones they look like. */
const withoutLookAlikes = (text: string): string =>
  text.replaceAll(/\p{L}/gu, letter => lookAlikes.get(letter) ?? letter)

/** A part number without separators: `0 242 229 699` and `0242229699` are one. The same as `number_key` in SQL. */
export const numberKeyOf = (text: string): string => withoutLookAlikes(wordsOf(text).join(''))

/** Letters and digits apart: `10`, `w`, `40` of `10W40`. The same as in `part_words` in SQL. */
export const runsOf = (text: string): readonly string[] =>
  withoutLookAlikes(wordsOf(text).join(' ')).match(/\d+|[^\d ]+/g) ?? []

export const hasDigit = (text: string): boolean => /\p{Nd}/u.test(text)
