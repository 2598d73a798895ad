import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { q } from '../../client.ts'
import { SearchBox } from '../kit/filters.tsx'
import { useStudio } from '../words/words.tsx'
import { moved } from './moved.ts'
import { Thumb } from './thumb.tsx'

interface PickedProductsProps {
  readonly ids: readonly number[]
  readonly onChange: (ids: readonly number[]) => void
}

/** Products chosen by hand, in their order; one finds more by search. */
export function PickedProducts({ ids, onChange }: PickedProductsProps) {
  const { catalogue } = useStudio()
  const [search, setSearch] = useState<string>()
  const found = useQuery({
    ...q.products.list.queryOptions({ q: search, limit: 8 }),
    enabled: search !== undefined,
  })
  // Asked for in one request; what the list of this page has read is known already.
  const products = useQueries({ queries: ids.map(id => q.products.get.queryOptions({ id })) })
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: keys => [...keys].map(key => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) =>
      onChange(moved(ids, [...keys].map(Number), { at: Number(target.key), isAfter: target.dropPosition === 'after' })),
  })
  const rows = ids.map((id, at) => ({ id, product: products[at]?.data }))
  return (
    <div className="st-form">
      <GridList
        aria-label={catalogue.picked}
        className="st-picked"
        items={rows}
        dependencies={[products]}
        keyboardNavigationBehavior="tab"
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <span className="st-empty">{catalogue.nonePicked}</span>}
      >
        {({ id, product }) => {
          const name = product?.name ?? `#${id}`
          return (
            <GridListItem id={id} textValue={name}>
              <Button slot="drag" className="st-button st-quiet" aria-label={`${catalogue.move} ${name}`}>
                ⠿
              </Button>
              <span className="st-named">
                <Thumb image={product?.image ?? null} />
                <span>{name}</span>
              </span>
              <Button
                className="st-button st-quiet"
                aria-label={`${catalogue.takeOut} ${name}`}
                onPress={() => onChange(ids.filter(each => each !== id))}
              >
                ✕
              </Button>
            </GridListItem>
          )
        }}
      </GridList>
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
                onClick={() => onChange([...ids, id])}
              >
                {catalogue.pick}
              </button>
            </li>
          ))}
      </ul>
    </div>
  )
}
