/**
 * A text as it is compared: lower case, without accents (ё is е, й stays a letter of its own). The same as `search_text`
 * in `packages/db/schema/00-search.sql`, which folds what is searched.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u0305\u0307-\u036F]/g, '')
    .normalize('NFC')
    .toLowerCase()

/** The words of a text, folded; nothing in them but letters and digits. */
export const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{Alphabetic}\p{Nd}]+/gu) ?? []

/** A part number without what people write between its digits: `0 242 229 699` and `0242229699` are one. */
export const numberKeyOf = (text: string): string => wordsOf(text).join('')

export const hasDigit = (text: string): boolean => /\p{Nd}/u.test(text)
