import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { q } from '../../client.ts'

/** The name of a person; those of a page are asked for in one request. A deleted one is only a number. */
export function PersonLink({ id }: { readonly id: number | null }) {
  const { data } = useQuery({
    ...q.users.get.queryOptions({ id: id ?? 0 }),
    enabled: id !== null,
    staleTime: 300_000,
    retry: false,
  })
  if (id === null) return '–'
  return (
    <Link to="/studio/people/$id" params={{ id: String(id) }}>
      {data?.username ?? `#${id}`}
    </Link>
  )
}
