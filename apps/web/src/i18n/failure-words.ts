import { useEffect, useState } from 'react'
import type { Locale } from './locale.ts'
import type { FailureWords } from './refused-fields.ts'

const catalogues: Readonly<Record<Locale, () => Promise<FailureWords>>> = {
  en: async () => (await import('./en-failures.ts')).enFailures,
  ru: async () => (await import('./ru-failures.ts')).ruFailures,
}
const loading = new Map<Locale, Promise<FailureWords | undefined>>()
const loaded = new Map<Locale, FailureWords>()

/** Undefined where they could not be loaded; the next failure tries again. */
export function loadFailureWords(locale: Locale): Promise<FailureWords | undefined> {
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
): { readonly words: FailureWords | undefined; readonly isPending: boolean } {
  const [missing, setMissing] = useState<Locale>()
  const [, setLoaded] = useState<FailureWords>()
  const words = loaded.get(locale)
  useEffect(() => {
    if (!isWanted || loaded.has(locale)) return
    void loadFailureWords(locale).then(found => (found ? setLoaded(found) : setMissing(locale)))
  }, [isWanted, locale])
  return { words, isPending: words === undefined && missing !== locale }
}
