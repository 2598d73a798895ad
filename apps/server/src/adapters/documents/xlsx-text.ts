/** Excel refuses files with a longer text in a cell. */
const longestText = 32_767
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Characters that XML 1.0 cannot hold, and texts that look like their escapes. */
// oxlint-disable-next-line eslint/no-control-regex -- control characters are what it looks for
const unwritable = /[\u{0}-\u{8}\u{B}\u{C}\u{E}-\u{1F}\u{FFFE}\u{FFFF}\r]|_(?=x[0-9A-Fa-f]{4}_)|\p{Surrogate}/gu

/** Text between tags or in an attribute; what XML cannot hold as `_xHHHH_` (ECMA-376 part 1, 22.9.2.19). */
export function xmlText(text: string): string {
  const kept = text.length > longestText ? text.slice(0, longestText).toWellFormed() : text
  const written = kept.replace(
    unwritable,
    character => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  )
  return written.replace(/[&<>"]/g, character => escapes[character] ?? character)
}

/** A, B, … Z, AA: the letters of a column counted from 0. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}

/**
 * Days since the last of 1899, as Excel counts: a moment in UTC. Undefined for other texts.
 * A quarter of a millisecond is added for readers that cut instead of rounding.
 */
export function serialDate(moment: string): number | undefined {
  const milliseconds = Date.parse(moment)
  return Number.isNaN(milliseconds) ? undefined : (milliseconds + 0.25) / 86_400_000 + 25_569
}
