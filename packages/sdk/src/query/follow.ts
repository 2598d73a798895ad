import { pluralOf } from '@atelier/domain'
import type { LiveEvent, LiveMembers, LoginSnapshot, LoginState } from '../index.ts'
import { keyOf } from './queries.ts'

/** The part of TanStack's `QueryClient` that is needed here. */
export interface Cache {
  invalidateQueries(filters?: { readonly queryKey: readonly unknown[] }): Promise<void>
  clear(): void
}

/** The part of a client that is needed here. */
export interface Followed {
  readonly $login: Pick<LoginState, 'state' | 'subscribe'>
  readonly live: LiveMembers
}

/** Other queries that show a resource. */
const shownIn: Readonly<Record<string, readonly string[]>> = {
  offers: ['products', 'collections', 'carts'],
  products: ['collections'],
  stock: ['offers', 'products', 'carts'],
  payments: ['orders'],
  refunds: ['orders', 'payments', 'returns'],
  returns: ['orders'],
  documents: ['orders'],
  // A draft of what is picked, a posted movement: its event is that of its order or waybill alone.
  orders: ['waybills', 'payments', 'documents'],
  waybills: ['stock', 'orders'],
}

/** `sub_category.updated` concerns the queries of `subCategories`. */
export function nounsOf(type: LiveEvent['type']): string[] {
  const [thing = ''] = type.split('.')
  const name = thing.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const noun = name === 'stock' ? name : pluralOf(name)
  return [noun, ...(shownIn[noun] ?? [])]
}

/**
 * Marks queries as stale when the live stream says that what they show has changed. Another login has another stream.
 * @param options `signal` ends it; without one it lasts as long as the page
 * @example
 * ```ts
 * invalidateOn(api, queryClient)
 * ```
 */
export function invalidateOn(api: Followed, cache: Cache, { signal }: { readonly signal?: AbortSignal } = {}): void {
  if (signal?.aborted) return
  const onEvent = (event: LiveEvent) => {
    for (const noun of nounsOf(event.type)) void cache.invalidateQueries({ queryKey: keyOf(noun) })
  }
  // Away for too long, or refused for good: everything may be stale.
  const everything = () => void cache.invalidateQueries({ queryKey: ['atelier'] })
  const open = () => {
    const stream = new AbortController()
    api.live.subscribe({}, { onEvent, onGap: everything, onError: everything, signal: stream.signal })
    return stream
  }
  let login = loginKey(api.$login.state)
  let stream = open()
  const stop = api.$login.subscribe(state => {
    if (state.status === 'refreshing' || loginKey(state) === login) return
    login = loginKey(state)
    stream.abort()
    stream = open()
  })
  signal?.addEventListener('abort', () => {
    stop()
    stream.abort()
  })
}

/** Equal as long as the same user is signed in. */
const loginKey = ({ status, user }: LoginSnapshot): string =>
  status === 'signed-out' ? status : `signed-in ${user?.id}`

/**
 * Empties the cache when a login ends, so that the next user sees no data of the last one.
 * @returns ends the subscription
 */
export function clearOnSignOut(api: Pick<Followed, '$login'>, cache: Cache): () => void {
  let wasSignedIn = api.$login.state.status === 'signed-in'
  return api.$login.subscribe(({ status }) => {
    // A page whose first refresh is refused was never signed in: it keeps what it has read meanwhile.
    if (status === 'signed-out' && wasSignedIn) cache.clear()
    if (status !== 'refreshing') wasSignedIn = status === 'signed-in'
  })
}
