/** The name of a country by its code of ISO 3166-1; a code without a name stays one. */
export const countryName = (code: string, locale: string): string =>
  new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code
