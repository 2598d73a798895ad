import { q, queryClient } from '../client.ts'
import { today } from '../ui/date-text.tsx'

const staleTime = 300_000

/** The queries of the front page, in a file that is loaded before its code. */
export const homeQueries = {
  posters: { ...q.posters.list.queryOptions({ limit: 6 }), staleTime },
  fresh: { ...q.products.list.queryOptions({ limit: 4 }), staleTime },
  work: { ...q.projects.list.queryOptions({ limit: 3 }), staleTime },
  soon: (from: string) => ({ ...q.events.list.queryOptions({ limit: 3, from }), staleTime }),
}

/** Starts all of them; a failure is shown by the component. */
export function prefetchHome(): void {
  const { posters, fresh, work, soon } = homeQueries
  void queryClient.prefetchQuery(posters)
  void queryClient.prefetchQuery(fresh)
  void queryClient.prefetchQuery(soon(today()))
  void queryClient.prefetchQuery(work)
}
