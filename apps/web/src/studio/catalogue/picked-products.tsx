import type { ProductSummary } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { q } from '../../client.ts'
import { SearchBox } from '../kit/filters.tsx'
import { useStudio } from '../words/words.tsx'
import { OrderedList } from './ordered-list.tsx'
import { Thumb } from './thumb.tsx'

export type Picked = Pick<ProductSummary, 'id' | 'name' | 'image'>

interface PickedProductsProps {
  readonly products: readonly Picked[]
  readonly onChange: (products: readonly Picked[]) => void
}

/** Products chosen by hand, in their order; one finds more by search. */
export function PickedProducts({ products, onChange }: PickedProductsProps) {
  const { catalogue } = useStudio()
  const [search, setSearch] = useState<string>()
  const found = useQuery({
    ...q.products.list.queryOptions({ q: search, limit: 8 }),
    enabled: search !== undefined,
  })
  const ids = products.map(({ id }) => id)
  const reorder = (order: readonly number[]) =>
    onChange(order.flatMap(id => products.find(product => product.id === id) ?? []))
  return (
    <div className="st-form">
      <OrderedList
        label={catalogue.picked}
        items={products}
        empty={catalogue.nonePicked}
        onOrder={reorder}
        action={({ id, name }) => (
          <Button
            className="st-button st-quiet"
            aria-label={`${catalogue.takeOut} ${name}`}
            onPress={() => onChange(products.filter(product => product.id !== id))}
          >
            ✕
          </Button>
        )}
      />
      <SearchBox label={catalogue.findToAdd} value={search} onSearch={setSearch} />
      <ul className="st-list">
        {found.data?.items
          .filter(({ id }) => !ids.includes(id))
          .map(({ id, name, image }) => (
            <li key={id}>
              <span className="st-named">
                <Thumb image={image} />
                <span>{name}</span>
              </span>
              <button
                type="button"
                className="st-button"
                aria-label={`${catalogue.pick} ${name}`}
                onClick={() => onChange([...products, { id, name, image }])}
              >
                {catalogue.pick}
              </button>
            </li>
          ))}
      </ul>
    </div>
  )
}
