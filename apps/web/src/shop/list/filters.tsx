import type { ProductFacets } from '@atelier/sdk'
import { getRouteApi } from '@tanstack/react-router'
import { useWords } from '../../i18n/words.tsx'
import { Check } from '../../ui/check.tsx'
import type { ListSearch } from './list-search.ts'
import { PriceFilter } from './price-filter.tsx'

const route = getRouteApi('/site/shop')

interface FiltersProps {
  readonly search: ListSearch
  readonly facets: ProductFacets | undefined
}

/** What the list can be narrowed by, with the number of products behind each choice. */
export function Filters({ search, facets }: FiltersProps) {
  const { shop: words } = useWords()
  const navigate = route.useNavigate()
  const change = (changed: (before: ListSearch) => ListSearch): void =>
    void navigate({ search: changed, resetScroll: false })
  return (
    <div className="filters">
      <Check
        label={words.inStock}
        isChecked={search.stock === true}
        onChange={isOn => change(({ stock: _stock, ...rest }) => (isOn ? { ...rest, stock: true } : rest))}
      />
      {facets?.price && <PriceFilter price={facets.price} search={search} change={change} />}
      <Choices
        title={words.brand}
        values={facets?.brand}
        chosen={search.brand}
        onChange={brand => change(({ brand: _brand, ...rest }) => (brand.length > 0 ? { ...rest, brand } : rest))}
      />
      <Choices
        title={words.tags}
        values={facets?.tags}
        chosen={search.tag}
        onChange={tag => change(({ tag: _tag, ...rest }) => (tag.length > 0 ? { ...rest, tag } : rest))}
      />
      {facets?.options?.map(({ name, values }) => (
        <Choices
          key={name}
          title={name}
          values={values}
          chosen={search.option?.[name]}
          onChange={chosen =>
            change(({ option, ...rest }) => {
              const { [name]: _chosen, ...others } = option ?? {}
              const next = chosen.length > 0 ? { ...others, [name]: chosen } : others
              return Object.keys(next).length > 0 ? { ...rest, option: next } : rest
            })
          }
        />
      ))}
    </div>
  )
}

interface ChoicesProps {
  readonly title: string
  readonly values: readonly { readonly value: string; readonly count: number }[] | undefined
  readonly chosen: readonly string[] | undefined
  readonly onChange: (chosen: readonly string[]) => void
}

function Choices({ title, values = [], chosen = [], onChange }: ChoicesProps) {
  // What is chosen stays, even where nothing is left of it.
  const gone = chosen.filter(value => !values.some(each => each.value === value))
  const shown = [...values, ...gone.map(value => ({ value, count: 0 }))]
  if (shown.length === 0) return null
  return (
    <fieldset>
      <legend>{title}</legend>
      {shown.slice(0, 12).map(({ value, count }) => (
        <Check
          key={value}
          label={value}
          count={count}
          isChecked={chosen.includes(value)}
          onChange={isOn => onChange(isOn ? [...chosen, value] : chosen.filter(each => each !== value))}
        />
      ))}
    </fieldset>
  )
}
