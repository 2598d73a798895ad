import { getRouteApi } from '@tanstack/react-router'
import { useWords } from '../../i18n/words.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import type { ListSearch, Sort } from './list-search.ts'

const route = getRouteApi('/site/shop')
const sorts: readonly Sort[] = ['newest', 'name', 'price', '-price']

/** The order of the list. */
export function SortField({ search }: { readonly search: ListSearch }) {
  const { shop: words } = useWords()
  const navigate = route.useNavigate()
  const offered: readonly Sort[] = search.q === undefined ? sorts : ['relevance', ...sorts]
  const usual = search.q === undefined ? 'newest' : 'relevance'
  return (
    <SelectField
      isInline
      label={words.sort}
      value={search.sort ?? usual}
      onChange={wanted => {
        const sort = offered.find(each => each === wanted)
        void navigate({
          search: ({ sort: _sort, ...rest }) => (sort === undefined || sort === usual ? rest : { ...rest, sort }),
          resetScroll: false,
        })
      }}
    >
      {offered.map(sort => (
        <option key={sort} value={sort}>
          {words.sorts[sort]}
        </option>
      ))}
    </SelectField>
  )
}
