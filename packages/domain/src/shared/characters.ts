/** They show nothing and say only how others look, or where a word may break, such as the soft hyphen. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu
/** Between a digit and a number in one character, and between two of these, unless both are raised or lowered digits. */
const besideNumbers =
  /(?<=[0-9\uFF10-\uFF19])(?=\p{No})|(?<=\p{No})(?=[0-9\uFF10-\uFF19])|(?<=\p{No})(?=[\p{No}--[⁰¹²³⁴-⁹₀-₉]])|(?<=[\p{No}--[⁰¹²³⁴-⁹₀-₉]])(?=\p{No})/gv

/**
 * A text ready for NFKD: without invisible characters, and with a blank where digits would join into another number.
 * `1½` is read as `1 1⁄2`, `10²` as `10 2`; `m²` and `C₁₂` stay one word.
 */
export const toDecompose = (text: string): string => text.replaceAll(invisible, '').replaceAll(besideNumbers, ' ')
