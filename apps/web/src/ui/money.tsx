import { formatMoney, type Money as MoneyValue } from '@atelier/sdk'
import { useLanguage } from '../i18n/words.tsx'

/** An amount as the language writes it. */
export function Money({ value }: { readonly value: MoneyValue }) {
  const { locale } = useLanguage()
  return <span className="money">{formatMoney(value, locale)}</span>
}
