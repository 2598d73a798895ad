import { locales } from '../i18n/locale.ts'
import { useLanguage } from '../i18n/words.tsx'

/** Each language by its own name, as those who read it look for it. */
const names = { en: 'English', ru: 'Русский' } as const

export function LanguageButtons({ className }: { readonly className?: string }) {
  const { locale, setLocale, words } = useLanguage()
  return (
    <div className="languages" role="group" aria-label={words.common.language}>
      {locales.map(each => (
        <button
          key={each}
          type="button"
          className={className}
          lang={each}
          aria-pressed={each === locale}
          onClick={() => setLocale(each)}
        >
          {names[each]}
        </button>
      ))}
    </div>
  )
}
