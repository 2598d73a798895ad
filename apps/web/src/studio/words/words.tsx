import { use } from 'react'
import { useLanguage } from '../../i18n/words.tsx'
import type { Locale } from '../../i18n/locale.ts'
import type { StudioWords } from './en.ts'

const catalogues: Readonly<Record<Locale, () => Promise<StudioWords>>> = {
  en: async () => (await import('./en.ts')).en,
  ru: async () => (await import('./ru.ts')).ru,
}
const loaded = new Map<Locale, Promise<StudioWords>>()

function wordsOf(locale: Locale): Promise<StudioWords> {
  const words = loaded.get(locale) ?? catalogues[locale]()
  loaded.set(locale, words)
  return words
}

/** The texts of the studio, loaded with its first page. */
export const useStudio = (): StudioWords => use(wordsOf(useLanguage().locale))
