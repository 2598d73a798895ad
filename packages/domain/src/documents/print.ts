import type { Cell, DocumentLocale, DocumentParty } from './document.ts'
import type { Day } from './issued.ts'

/** `2026-03-01`, in Russian `01.03.2026`. */
export const printDay = (day: Day, locale: DocumentLocale): string =>
  locale === 'ru' ? day.split('-').toReversed().join('.') : day

/** Hundredths of a percent: 2000 is `20 %`, 725 is `7.25 %`. */
export function printRate(bps: number, locale: DocumentLocale): string {
  const fraction = String(bps % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  const point = locale === 'ru' ? ',' : '.'
  return `${Math.trunc(bps / 100)}${fraction === '' ? '' : point + fraction}\u{A0}%`
}

/** The table of a document that lies in memory. */
export async function* rowsOf(rows: readonly (readonly Cell[])[]): AsyncGenerator<readonly Cell[]> {
  yield* rows
}

/** Parties with anything to print. */
export const partiesOf = (
  ...parties: readonly (readonly [title: string, lines: readonly string[]])[]
): readonly DocumentParty[] => parties.flatMap(([title, lines]) => (lines.length === 0 ? [] : { title, lines }))
