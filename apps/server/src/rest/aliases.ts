import type { Row } from './row.ts'

/** Paths without a version that the documents print: the same rows, no redirect (`documented-api.md` 5). */
const aliases: readonly { readonly bare: string; readonly of: string }[] = [
  { bare: '/register', of: '/accounts/register' },
  { bare: '/login', of: '/accounts/login' },
  { bare: '/events', of: '/events' },
  { bare: '/events.ics', of: '/events.ics' },
  { bare: '/events/:id', of: '/events/:id' },
  { bare: '/events/:id.ics', of: '/events/:id.ics' },
]

/** Every bare path with the row it stands for. */
export function aliasesOf(rows: readonly Row[]): { readonly path: string; readonly row: Row }[] {
  return aliases.flatMap(({ bare, of }) => {
    const named = rows.filter(row => row.path === of)
    if (named.length === 0) throw new Error(`The alias ${bare} names no row: ${of}`)
    return named.map(row => ({ path: bare, row }))
  })
}
