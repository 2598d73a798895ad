/** Codes that CLDR names although ISO 3166-1 assigns no country to them. */
const reserved: ReadonlySet<string> = new Set([
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'EU',
  'EZ',
  'IC',
  'QO',
  'TA',
  'UN',
  'XA',
  'XB',
  'ZZ',
])
/** Made at its first use: loading it takes 70 ms, which no start should wait for. */
let names: Intl.DisplayNames | undefined

/** Whether a code is a country of ISO 3166-1 alpha-2, or XK for Kosovo. UK, SU and other old codes are none. */
export const isCountry = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) &&
  !reserved.has(code) &&
  new Intl.Locale(`und-${code}`).region === code &&
  (names ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })).of(code) !== undefined

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')

/** Every country that {@link isCountry} takes, in the order of its code: what apps offer for choice. */
export const listCountries = (): readonly string[] =>
  letters.flatMap(first => letters.map(second => first + second)).filter(isCountry)
