import { useLanguage } from '../i18n/words.tsx'

interface DateTextProps {
  /** ISO 8601; a day alone is that day everywhere. */
  readonly value: string
  readonly withTime?: boolean
}

/** A date as the language writes it, in the visitor's time zone. */
export function DateText({ value, withTime = false }: DateTextProps) {
  const { locale } = useLanguage()
  return <time dateTime={value}>{formatDate(value, locale, withTime)}</time>
}

const day = /^\d{4}-\d{2}-\d{2}$/

export function formatDate(value: string, locale: string, withTime = false): string {
  const isDay = day.test(value)
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    ...(withTime && !isDay ? { timeStyle: 'short' } : {}),
    ...(isDay ? { timeZone: 'UTC' } : {}),
  })
  return format.format(new Date(value))
}

/** The visitor's day, as the API writes days. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE').format(new Date())
