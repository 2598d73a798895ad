import { type AppRouter, atelierErrorOf, createClient, links } from '@atelier/sdk'
import { QueryClient } from '@tanstack/react-query'
import { createTRPCClient, isTRPCClientError } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'

// An app with its own copies of tRPC's client and TanStack Query, over the links of the SDK.

const [, , url = '', username = '', password = ''] = process.argv
const api = createClient({ url })
await api.sessions.login.mutate({ username, password })
for (const title of ['Ash', 'Beech', 'Cherry']) await api.projects.create.mutate({ title, body: '' })

const client = createTRPCClient<AppRouter>({ links: links(api) })
const failure: unknown[] = []
try {
  await client.projects.get.query({ id: 999_999 })
} catch (error) {
  if (isTRPCClientError<AppRouter>(error) && error.data?.code === 'NOT_FOUND') failure.push(error.data.httpStatus)
  if (isTRPCClientError<AppRouter['projects']['get']>(error)) {
    const data = error.data
    // @ts-expect-error -- the union is closed: no procedure answers with this code
    failure.push(data?.code === 'NO_SUCH_CODE')
    if (data?.code === 'NOT_FOUND') failure.push(data.details.resource)
    failure.push(error.shape?.message, atelierErrorOf(error)?.status)
  }
}

const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
const options = createTRPCOptionsProxy<AppRouter>({ client, queryClient })
const list = options.projects.list.infiniteQueryOptions({ limit: 2 }, { getNextPageParam: page => page.nextCursor })
const { pages, pageParams } = await queryClient.fetchInfiniteQuery({
  ...list,
  pages: 2,
  getNextPageParam: page => page.nextCursor,
})
const cursor: string | null | undefined = pageParams[0]
// @ts-expect-error -- the cursor is inferred from the procedure's input: a text
options.projects.list.infiniteQueryOptions({ limit: 2 }, { getNextPageParam: () => null, initialCursor: 7 })

console.log(
  JSON.stringify({
    failure,
    titles: pages.map(page => page.items.map(item => item.title)),
    first: cursor ?? null,
  }),
)
process.exit(0)
