import { browserStorage, createClient } from '@atelier/sdk'
import { invalidateOn, queries } from '@atelier/sdk/query'
import { type createInfiniteQuery, type createQuery, QueryClient } from '@tanstack/svelte-query'

const api = createClient({ url: 'http://localhost:8081', storage: browserStorage() })
export const [q, cache] = [queries(api), new QueryClient()]
invalidateOn(api, cache)

/** Read by the compiler alone. */
function typesOfQueries(use: { one: typeof createQuery; pages: typeof createInfiniteQuery }) {
  const project = use.one(() => q.projects.get.queryOptions({ id: 7 }))
  if (project.error?.code === 'VERSION_CONFLICT') console.log(project.error.details.currentVersion)
  const pages = use.pages(() => q.projects.list.infiniteOptions({ limit: 20 }))
  return pages.data?.pages[0]?.items[0]?.title ?? project.data?.title
}
void typesOfQueries
