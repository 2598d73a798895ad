/** How a form writes things that are no texts. */
export const numberText = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value)
export const optionalNumber = (text: string): number | null => (text.trim() === '' ? null : Number(text))
export const checkText = (value: boolean): string => (value ? 'yes' : '')
export const isYes = (text: string): boolean => text === 'yes'
/** Hundredths of a percent, as percent. */
export const percentText = (bps: number | null): string => (bps === null ? '' : String(bps / 100))
export const bpsOf = (text: string): number => Math.round(Number(text.replace(',', '.')) * 100)

/** Words separated by commas. */
export const wordsOf = (text: string): string[] =>
  text
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '')

/** A moment as `datetime-local` shows it, in the reader's own zone. */
export function localMoment(iso: string | null): string {
  if (iso === null) return ''
  const at = new Date(iso)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
export const optionalMoment = (text: string): string | null => (text === '' ? null : new Date(text).toISOString())
