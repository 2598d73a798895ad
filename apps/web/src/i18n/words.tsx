import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { currentLocale, keepLocale, type Locale } from './locale.ts'
import type { Words } from './en.ts'

/** One language at a time is loaded. */
const catalogues: Readonly<Record<Locale, () => Promise<Words>>> = {
  en: async () => (await import('./en.ts')).en,
  ru: async () => (await import('./ru.ts')).ru,
}
export const loadWords = (locale: Locale): Promise<Words> => catalogues[locale]()

interface Language {
  readonly locale: Locale
  readonly words: Words
  readonly setLocale: (locale: Locale) => void
}

const LanguageContext = createContext<Language | null>(null)

interface LanguageProviderProps {
  /** The words of {@link currentLocale}, loaded before the first render. */
  readonly first: Words
  readonly children: ReactNode
}

export function LanguageProvider({ first, children }: LanguageProviderProps) {
  const [shown, setShown] = useState({ locale: currentLocale(), words: first })
  useEffect(() => {
    document.documentElement.lang = shown.locale
  }, [shown.locale])
  const language = useMemo(
    () => ({
      ...shown,
      setLocale: (locale: Locale) => {
        keepLocale(locale)
        void loadWords(locale).then(words => setShown({ locale, words }))
      },
    }),
    [shown],
  )
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>
}

/** The language of the page. @throws outside {@link LanguageProvider} */
export function useLanguage(): Language {
  const language = useContext(LanguageContext)
  if (!language) throw new Error('There is no LanguageProvider above this component')
  return language
}

/** The texts of the page, by place: `words.cart.title`. */
export const useWords = (): Words => useLanguage().words
