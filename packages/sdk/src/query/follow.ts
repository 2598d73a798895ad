import type { Client, LiveEvent } from '../index.ts'
import { keyOf } from './queries.ts'

/** The part of TanStack's `QueryClient` that is needed here. */
export interface Cache {
  invalidateQueries(filters?: { readonly queryKey: readonly unknown[] }): Promise<void>
  clear(): void
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
  // A draft of what is picked, a posted movement: each is told of as its order or waybill alone.
  orders: ['waybills', 'payments', 'documents'],
  waybills: ['stock', 'orders'],
}

/** `sub_category.updated` concerns the queries of `subCategories`. */
export function nounsOf(type: LiveEvent['type']): string[] {
  const [thing = ''] = type.split('.')
  const name = thing.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const noun = name === 'stock' ? name : /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : plural(name)
  return [noun, ...(shownIn[noun] ?? [])]
}

const plural = (name: string): string => (name.endsWith('s') ? `${name}es` : `${name}s`)

/**
 * Marks queries as stale when the live stream says that what they show has changed.
 * @example
 * ```ts
 * const stop = new AbortController()
 * invalidateOn(api, queryClient, { signal: stop.signal })
 * ```
 */
export function invalidateOn(api: Client, cache: Cache, { signal }: { readonly signal: AbortSignal }): void {
  const onEvent = (event: LiveEvent) => {
    for (const noun of nounsOf(event.type)) void cache.invalidateQueries({ queryKey: keyOf(noun) })
  }
  // Away for too long, or refused for good: everything may be stale.
  const everything = () => void cache.invalidateQueries({ queryKey: ['atelier'] })
  api.live.subscribe({}, { onEvent, onGap: everything, onError: everything, signal })
}

/**
 * Empties the cache when a login ends, so that the next user sees no data of the last one.
 * @returns ends the subscription
 */
export function clearOnSignOut(api: Client, cache: Cache): () => void {
  let wasSignedIn = api.$login.state.status === 'signed-in'
  return api.$login.subscribe(({ status }) => {
    // A page whose first refresh is refused was never signed in: it keeps what it has read meanwhile.
    if (status === 'signed-out' && wasSignedIn) cache.clear()
    if (status !== 'refreshing') wasSignedIn = status === 'signed-in'
  })
}
