import { useLanguage } from '../../i18n/words.tsx'

/** A moment in the reader's own time zone; the exact one is in its title. */
export function When({ at, style = 'short' }: { readonly at: string | null; readonly style?: 'short' | 'day' }) {
  const { locale } = useLanguage()
  if (at === null) return '–'
  const date = new Date(at)
  const format = new Intl.DateTimeFormat(
    locale,
    style === 'day' ? { dateStyle: 'medium' } : { dateStyle: 'medium', timeStyle: 'short' },
  )
  return (
    <time dateTime={at} title={at}>
      {format.format(date)}
    </time>
  )
}
