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
  const key = `${locale} ${isDay} ${withTime}`
  const format = formats.get(key) ?? formatOf(locale, isDay, withTime)
  formats.set(key, format)
  return format.format(new Date(value))
}

/** Creating a format costs far more than using it. */
const formats = new Map<string, Intl.DateTimeFormat>()
const formatOf = (locale: string, isDay: boolean, withTime: boolean) =>
  new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    ...(withTime && !isDay ? { timeStyle: 'short' } : {}),
    ...(isDay ? { timeZone: 'UTC' } : {}),
  })

/** The visitor's day, as the API writes days. */
export function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
