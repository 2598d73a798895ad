import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '../../i18n/words.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { CategoryNav } from './category-nav.tsx'
import { Filters } from './filters.tsx'
import { filterCount, withoutFilters } from './list-search.ts'
import { categoriesQuery, productsQuery } from './queries.ts'
import { ProductCard } from './product-card.tsx'
import { SearchBox } from './search-box.tsx'
import { SortField } from './sort-field.tsx'
import './list.css'

// Only small screens need it.
const FilterDrawer = lazy(async () => ({ default: (await import('./filter-drawer.tsx')).FilterDrawer }))

const route = getRouteApi('/site/shop')

/** Products of the shop: searched as one types, filtered and sorted by the API, each state with an address. */
export function ListPage() {
  const { shop: words, common } = useWords()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [isDrawerOpen, setDrawerOpen] = useState(false)
  const list = useInfiniteQuery({
    ...productsQuery(search),
    placeholderData: keepPreviousData,
  })
  const categories = useQuery(categoriesQuery)
  const category = categories.data?.items.find(({ slug }) => slug === search.category)
  const first = list.data?.pages[0]
  const products = list.data?.pages.flatMap(({ items }) => items) ?? []
  const active = filterCount(search)
  // The whole shop is listed, without a filter.
  const isWhole = active === 0 && !search.q && !search.category && !search.sub && !search.collection
  const total = first?.total
  const found = total && (total.isExact ? words.results(total.count) : words.resultsOver(total.count))
  const filters = <Filters search={search} facets={first?.facets} />

  return (
    <Page title={category?.name ?? words.title} className="list-page">
      <SearchBox />
      <CategoryNav categories={categories.data?.items ?? []} current={search.category} />
      <div className="list-columns">
        <aside className="list-filters" aria-label={words.filters}>
          {filters}
        </aside>
        <section aria-label={words.title}>
          <div className="list-bar">
            <p role="status">{found}</p>
            <button
              type="button"
              className="button button-plain list-filter-button"
              onClick={() => setDrawerOpen(true)}
            >
              <Icon name="filter" />
              {words.filters}
              {active > 0 && <span className="count">{active}</span>}
            </button>
            <SortField search={search} />
          </div>
          <Failure error={list.error} />
          {active > 0 && (
            <button
              type="button"
              className="quiet-link"
              onClick={() => void navigate({ search: withoutFilters, resetScroll: false })}
            >
              {words.clear}
            </button>
          )}
          {list.data && products.length === 0 ? (
            <div className="empty">
              <p className="lead">{isWhole ? words.empty : words.nothing}</p>
              <p>{isWhole ? words.emptyText : words.nothingText}</p>
            </div>
          ) : (
            <ul className="product-grid" aria-busy={list.isPlaceholderData || list.isPending}>
              {list.isPending &&
                Array.from({ length: 8 }, (_, at) => <li key={at} className="product-card is-empty" />)}
              {products.map((product, at) => (
                <ProductCard key={product.id} product={product} isFirst={at < 4} />
              ))}
            </ul>
          )}
          {list.hasNextPage && (
            <button
              type="button"
              className="button button-plain"
              disabled={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {list.isFetchingNextPage ? common.loading : common.showMore}
            </button>
          )}
        </section>
      </div>
      {isDrawerOpen && (
        <Suspense>
          <FilterDrawer result={found ?? ''} onClose={() => setDrawerOpen(false)}>
            {filters}
          </FilterDrawer>
        </Suspense>
      )}
    </Page>
  )
}
