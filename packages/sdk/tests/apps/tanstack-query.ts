import { createClient, type Project } from '@atelier/sdk'
import { clearOnSignOut, invalidateOn, optimistic, queries } from '@atelier/sdk/query'
import {
  MutationObserver,
  QueryClient,
  type useInfiniteQuery,
  type useMutation,
  type useQuery,
} from '@tanstack/react-query'

// Lists, edits and live updates over TanStack Query, without a framework; hooks of React by their types.

const [, , url = '', username = '', password = ''] = process.argv
const api = createClient({ url })
const q = queries(api)
const cache = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
void typesOfHooks
const seen: Record<string, unknown> = {}
await api.sessions.login.mutate({ username, password })
const made: Project[] = []
for (const title of ['Ash', 'Beech', 'Cherry']) made.push(await api.projects.create.mutate({ title, body: '' }))
const id = made[0]?.id ?? 0

const list = await cache.fetchInfiniteQuery({ ...q.projects.list.infiniteOptions({ limit: 2 }), pages: 2 })
seen['titles'] = list.pages.map(page => page.items.map(item => item.title))
await cache.fetchQuery(q.projects.get.queryOptions({ id }))
const titles = () => {
  // The key knows what the cache holds under it.
  const page = cache.getQueryData(q.projects.list.infiniteOptions({ limit: 2 }).queryKey)
  const listed = page?.pages.flatMap(each => each.items).find(item => item.id === id)
  return [cache.getQueryData(q.projects.get.queryOptions({ id }).queryKey)?.title, listed?.title]
}

const update = new MutationObserver(cache, {
  ...q.projects.update.mutationOptions(),
  ...optimistic(cache, 'projects'),
})
const changing = update.mutate({ id, title: 'Oak', body: 'x', ifVersion: 1 })
while (titles()[0] !== 'Oak') await new Promise(resolve => setTimeout(resolve))
seen['shownBefore'] = titles()
await changing
const refused = update.mutate({ id, title: 'Elm', ifVersion: 1 }).catch(error => error.code)
seen['refused'] = await refused
seen['afterRefusal'] = titles()

const stop = new AbortController()
invalidateOn(api, cache, { signal: stop.signal })
const one = q.projects.get.queryOptions({ id })
await cache.fetchQuery({ ...one, staleTime: 0 })
while (!cache.getQueryState(one.queryKey)?.isInvalidated) {
  await api.projects.update.mutate({ id, title: `Yew ${Date.now()}` })
  await new Promise(resolve => setTimeout(resolve, 50))
}
stop.abort()
seen['live'] = 'invalidated'

clearOnSignOut(api, cache)
await api.sessions.logout.mutate()
seen['leftAfterLogout'] = cache.getQueryCache().getAll().length
console.log(JSON.stringify(seen))
process.exit(0)

/** Read by the compiler alone. */
function typesOfHooks(hooks: {
  useQuery: typeof useQuery
  useInfiniteQuery: typeof useInfiniteQuery
  useMutation: typeof useMutation
}) {
  const project = hooks.useQuery(q.projects.get.queryOptions({ id: 7 }))
  if (project.error?.code === 'VERSION_CONFLICT') console.log(project.error.details.currentVersion)
  const pages = hooks.useInfiniteQuery(q.projects.list.infiniteOptions({ limit: 20 }))
  const shown: Project | undefined = pages.data?.pages[0]?.items[0] ?? project.data
  const create = hooks.useMutation(q.projects.create.mutationOptions())
  // @ts-expect-error -- a title is a text
  create.mutate({ title: 7, body: '' })
  // @ts-expect-error -- a single record has no pages
  void q.projects.get.infiniteOptions
  return shown
}
