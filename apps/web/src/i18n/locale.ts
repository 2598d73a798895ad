export const locales = ['en', 'ru'] as const
export type Locale = (typeof locales)[number]

const key = 'atelier.locale'
const isLocale = (value: unknown): value is Locale => locales.some(locale => locale === value)

let chosen: Locale | undefined

/** What the visitor chose, else the first language of the browser that there is. */
export function currentLocale(): Locale {
  if (chosen) return chosen
  const kept = localStorage.getItem(key)
  const wished = navigator.languages.map(language => language.slice(0, 2)).find(isLocale)
  chosen = isLocale(kept) ? kept : (wished ?? 'en')
  return chosen
}

export function keepLocale(locale: Locale): void {
  chosen = locale
  localStorage.setItem(key, locale)
}
