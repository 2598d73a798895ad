import { decimalOf, minorUnitsOf, type ProductFacets } from '@atelier/sdk'
import { useWords } from '../../i18n/words.tsx'
import type { ListSearch } from './list-search.ts'

interface PriceFilterProps {
  readonly price: NonNullable<ProductFacets['price']>
  readonly search: ListSearch
  readonly change: (changed: (before: ListSearch) => ListSearch) => void
}

/** From and to, in the currency of the list; taken when the field is left. */
export function PriceFilter({ price, search, change }: PriceFilterProps) {
  const { shop: words } = useWords()
  const { currency } = price.min
  const shownOf = (amount: number | undefined) => (amount === undefined ? '' : decimalOf(amount, currency))
  const take = (bound: 'min' | 'max', text: string): void => {
    const amount = minorUnitsOf(text.trim().replace(',', '.'), currency)
    change(({ [bound]: _bound, ...rest }) => (amount === undefined ? rest : { ...rest, [bound]: amount }))
  }
  const field = (bound: 'min' | 'max', label: string) => (
    <label className="field">
      <span>{label}</span>
      <input
        key={search[bound]}
        inputMode="decimal"
        defaultValue={shownOf(search[bound])}
        placeholder={shownOf(price[bound].amount)}
        onBlur={({ target }) => target.value !== shownOf(search[bound]) && take(bound, target.value)}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && take(bound, currentTarget.value)}
      />
    </label>
  )
  return (
    <fieldset>
      <legend>
        {words.price}, {currency}
      </legend>
      <div className="price-range">
        {field('min', words.priceFrom)}
        {field('max', words.priceTo)}
      </div>
    </fieldset>
  )
}
