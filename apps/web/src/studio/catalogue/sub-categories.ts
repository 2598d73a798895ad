import { useQuery } from '@tanstack/react-query'
import { q } from '../../client.ts'

/** Sub-categories as options of a form, with the names of their categories. */
export function useSubCategories(): readonly (readonly [string, string])[] {
  const { data } = useQuery(q.subCategories.list.queryOptions({ limit: 100 }))
  return data?.items.map(({ id, name, categoryName }) => [String(id), `${categoryName} / ${name}`] as const) ?? []
}
