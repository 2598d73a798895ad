import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { q } from '../../client.ts'
import { Money } from '../../ui/money.tsx'
import { Choice, Filters, SearchBox } from '../kit/filters.tsx'
import { among, idOf, isFiltered } from '../kit/search.ts'
import { Pager, Table, withKeys } from '../kit/table.tsx'
import { Badge, View } from '../kit/view.tsx'
import { useStudio } from '../words/words.tsx'
import { BulkEdit } from './bulk-edit.tsx'
import { NewProduct } from './new-product.tsx'
import { productStatuses, productTones, Thumb } from './thumb.tsx'

const route = getRouteApi('/studio/products')
const sorts = ['newest', 'name', 'price', '-price'] as const
const stocks = ['IN_STOCK', 'OUT_OF_STOCK'] as const

/** Values of a facet with their counts; the chosen one stays when it has none. */
const counted = (values: readonly { value: string; count: number }[] | undefined, chosen: string | undefined) =>
  Object.fromEntries([
    ...(chosen === undefined ? [] : [[chosen, chosen]]),
    ...(values?.map(({ value, count }) => [value, `${value} (${count})`]) ?? []),
  ])

/** The catalogue by the API's own filters and facets. */
export function ProductsPage() {
  const { catalogue, frame, kit } = useStudio()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const status = among(productStatuses, search.status)
  const sort = among(sorts, search.sort)
  const filter = (patch: Partial<typeof search>) =>
    void navigate({ search: old => ({ ...old, after: undefined, ...patch }), replace: true })
  const list = useQuery({
    ...q.products.list.queryOptions({
      limit: 30,
      q: search.q,
      status,
      sort,
      categoryId: idOf(search.category),
      brand: search.brand === undefined ? undefined : [search.brand],
      tag: search.tag === undefined ? undefined : [search.tag],
      inStock: search.stock === undefined ? undefined : search.stock === 'IN_STOCK',
      total: true,
      facets: ['brand', 'tags', 'category', 'availability'],
      cursor: search.after,
    }),
    placeholderData: before => before,
  })
  const { nextCursor, total, facets } = list.data ?? {}
  const [chosen, setChosen] = useState<ReadonlySet<string | number>>(new Set())
  const categories = Object.fromEntries([
    ...(search.category === undefined ? [] : [[search.category, search.category]]),
    ...(facets?.category?.map(({ id, name, count }) => [String(id), `${name} (${count})`]) ?? []),
  ])
  return (
    <View
      title={frame.products}
      aside={
        total && (
          <span className="st-soft" role="status">
            {total.count}
            {!total.isExact && '+'} {catalogue.found}
          </span>
        )
      }
      error={list.error}
      actions={<NewProduct />}
    >
      <Filters>
        <SearchBox label={catalogue.search} value={search.q} onSearch={text => filter({ q: text })} />
        <Choice
          label={catalogue.status}
          value={status}
          options={catalogue.statuses}
          onChoose={value => filter({ status: value })}
        />
        <Choice
          label={catalogue.category}
          value={search.category}
          options={categories}
          onChoose={value => filter({ category: value })}
        />
        <Choice
          label={catalogue.brand}
          value={search.brand}
          options={counted(facets?.brand, search.brand)}
          onChoose={value => filter({ brand: value })}
        />
        <Choice
          label={catalogue.tag}
          value={search.tag}
          options={counted(facets?.tags, search.tag)}
          onChoose={value => filter({ tag: value })}
        />
        <Choice
          label={catalogue.stock}
          value={among(stocks, search.stock)}
          options={catalogue.availability}
          onChoose={value => filter({ stock: value })}
        />
        <Choice
          label={catalogue.sort}
          value={sort}
          options={catalogue.sorts}
          onChoose={value => filter({ sort: value })}
        />
      </Filters>
      <BulkEdit
        products={list.data?.items.filter(({ id }) => chosen.has(id)) ?? []}
        onSaved={saved => setChosen(old => withKeys(old, saved, false))}
        onClear={() => setChosen(new Set())}
      />
      <Table
        label={frame.products}
        rows={list.data?.items}
        keyOf={({ id }) => id}
        empty={
          isFiltered(search) ? (
            kit.nothing
          ) : (
            <>
              {catalogue.noProducts} <Link to="/studio/imports">{catalogue.importThem}</Link>
            </>
          )
        }
        choice={{
          chosen,
          onChange: setChosen,
          allLabel: catalogue.chooseAll,
          labelOf: ({ name }) => catalogue.chooseRow(name),
        }}
        columns={[
          {
            head: catalogue.name,
            cell: ({ id, name, image }) => (
              <span className="st-named">
                <Thumb image={image} />
                <Link to="/studio/products/$id" params={{ id: String(id) }} className="st-strong">
                  {name}
                </Link>
              </span>
            ),
          },
          {
            head: catalogue.status,
            cell: each => <Badge tone={productTones[each.status]}>{catalogue.statuses[each.status]}</Badge>,
          },
          {
            head: catalogue.category,
            cell: ({ categoryName, subCategoryName }) => `${categoryName} / ${subCategoryName}`,
          },
          { head: catalogue.tags, cell: ({ tags }) => tags.join(', ') || '–' },
          {
            head: catalogue.price,
            isFigure: true,
            cell: ({ priceFrom }) => (priceFrom ? <Money value={priceFrom} /> : '–'),
          },
        ]}
      />
      <Pager search={search} next={nextCursor} />
    </View>
  )
}
