import type { ImportFault } from '@atelier/sdk'
import { use } from 'react'
import type { Locale } from '../../i18n/locale.ts'
import { useLanguage } from '../../i18n/words.tsx'
import { type ImportFaultWords, textOfFault } from './import-fault-text.ts'

const catalogues: Readonly<Record<Locale, () => Promise<ImportFaultWords>>> = {
  en: async () => (await import('./en-import-faults.ts')).enImportFaults,
  ru: async () => (await import('./ru-import-faults.ts')).ruImportFaults,
}
const loaded = new Map<Locale, Promise<ImportFaultWords>>()

function wordsOf(locale: Locale): Promise<ImportFaultWords> {
  const words = loaded.get(locale) ?? catalogues[locale]()
  loaded.set(locale, words)
  return words
}

/** The reason of a fault in the language of the page, loaded with the first report that has faults. */
export function ImportFaultText({ fault }: { readonly fault: ImportFault }) {
  return textOfFault(use(wordsOf(useLanguage().locale)), fault)
}
