/**
 * How the cells of a style show their numbers, as far as a table of texts is concerned. `patterned`: among other
 * characters, as 1234-5678 under `0000-0000` and 1 as 100% under `0%`.
 */
export type NumberFormat = 'plain' | 'date' | 'patterned' | { readonly zeros: number }

/** Ids that Excel gives a meaning without writing a format: dates and times, East Asian and Thai ones too. */
const dateIds: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
]

/** Percentages and fractions: a spreadsheet picks them for what is typed as `100%` and `0 1/2`, and stores 1 and 0.5. */
const shownOtherwiseIds: ReadonlySet<number> = new Set([9, 10, 12, 13])

export function numberFormatOfId(id: number): NumberFormat {
  if (dateIds.some(([first, last]) => id >= first && id <= last)) return 'date'
  return shownOtherwiseIds.has(id) ? 'patterned' : 'plain'
}

/** Reads a format code (ECMA-376 part 1, 18.8.31); only its first section shows positive numbers. */
export function numberFormatOf(code: string): NumberFormat {
  const zeros = /^(?:\[[^\]]*\])?(0{2,})(?:;|$)/.exec(code)?.[1]
  if (zeros !== undefined) return { zeros: zeros.length }
  const [section = ''] = withoutLiterals(code).split(';')
  if (/[ymdhs]/i.test(section.replaceAll(/general/gi, ''))) return 'date'
  const [shown = ''] = code.replace(/^\[[^\]]*\]/, '').split(';')
  return isPattern.test(shown) || isOtherNumber.test(section) ? 'patterned' : 'plain'
}

/** A percentage, or a fraction such as `# ?/?`: other digits than those of the number. */
const isOtherNumber = /%|[?#0]\/[?#\d]/

/** Zeros that fill up, beside literal characters; amounts have signs of their own: `#`, a point, a comma. */
const isPattern = /^(?=.*00)(?:0|"[^"]*"|\\.|[-/ ():])*$/

/** Takes off quoted and escaped text, padding, and what stands in brackets but elapsed time such as `[h]`. */
const withoutLiterals = (code: string): string =>
  code
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[(h+|m+|s+)\]/gi, '$1')
    .replaceAll(/\[[^\]]*\]/g, '')

/** What a spreadsheet shows of a whole number under a format of zeros alone: `00042`. */
export function paddedNumber(text: string, zeros: number): string {
  const match = /^(-?)(\d+)$/.exec(text)
  return match ? `${match[1]}${match[2]?.padStart(zeros, '0')}` : text
}
