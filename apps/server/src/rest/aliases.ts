import type { Route } from './route.ts'

/** Paths without a version that the documents print: the same rows, no redirect (`documented-api.md` 5). */
const aliases: readonly { readonly bare: string; readonly of: string }[] = [
  { bare: '/register', of: '/accounts/register' },
  { bare: '/login', of: '/accounts/login' },
  { bare: '/events', of: '/events' },
  { bare: '/events.ics', of: '/events.ics' },
  { bare: '/events/:id', of: '/events/:id' },
  { bare: '/events/:id.ics', of: '/events/:id.ics' },
]

/** Bare beginnings: everything below them is included. */
const families: readonly string[] = ['/categories', '/sub-categories', '/products', '/offers']
const isOfFamily = (path: string) => families.some(family => path === family || path.startsWith(`${family}/`))

/** Every bare path with the row it stands for. */
export function aliasesOf(routes: readonly Route[]): { readonly path: string; readonly route: Route }[] {
  const single = aliases.flatMap(({ bare, of }) => {
    const named = routes.filter(route => route.path === of)
    if (named.length === 0) throw new Error(`The alias ${bare} names no row: ${of}`)
    return named.map(route => ({ path: bare, route }))
  })
  return [...single, ...routes.filter(route => isOfFamily(route.path)).map(route => ({ path: route.path, route }))]
}
