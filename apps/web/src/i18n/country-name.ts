const namesByLocale = new Map<string, Intl.DisplayNames>()

/** The name of a country by its code of ISO 3166-1; a code without a name is returned as it is. */
export function countryName(code: string, locale: string): string {
  const names = namesByLocale.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region' })
  namesByLocale.set(locale, names)
  return names.of(code) ?? code
}
