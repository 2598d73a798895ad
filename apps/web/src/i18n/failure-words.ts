import { useEffect, useState } from 'react'
import type { Locale } from './locale.ts'
import type { FailureCatalogue } from './refused-fields.ts'

const catalogues: Readonly<Record<Locale, () => Promise<FailureCatalogue>>> = {
  en: async () => (await import('./en-failures.ts')).enFailures,
  ru: async () => (await import('./ru-failures.ts')).ruFailures,
}
const loading = new Map<Locale, Promise<FailureCatalogue | undefined>>()
const loaded = new Map<Locale, FailureCatalogue>()

/** Undefined where they could not be loaded; the next failure tries again. */
export function loadFailureWords(locale: Locale): Promise<FailureCatalogue | undefined> {
  const words =
    loading.get(locale) ??
    catalogues[locale]().then(
      found => {
        loaded.set(locale, found)
        return found
      },
      () => {
        loading.delete(locale)
        return undefined
      },
    )
  loading.set(locale, words)
  return words
}

/** The words of every failure in a language, loaded when first wanted. `isPending` until they are loaded or missing. */
export function useFailureWords(
  locale: Locale,
  isWanted: boolean,
): { readonly catalogue: FailureCatalogue | undefined; readonly isPending: boolean } {
  const [missing, setMissing] = useState<Locale>()
  const [, setLoaded] = useState<FailureCatalogue>()
  const catalogue = loaded.get(locale)
  useEffect(() => {
    if (!isWanted || loaded.has(locale)) return
    void loadFailureWords(locale).then(found => (found ? setLoaded(found) : setMissing(locale)))
  }, [isWanted, locale])
  return { catalogue, isPending: catalogue === undefined && missing !== locale }
}
