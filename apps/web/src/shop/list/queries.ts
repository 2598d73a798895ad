import { q } from '../../client.ts'
import { listInput, type ListSearch } from './list-search.ts'

export const productsQuery = (search: ListSearch) => q.products.list.infiniteOptions(listInput(search))
export const categoriesQuery = { ...q.categories.list.queryOptions({ limit: 100 }), staleTime: 300_000 }
