import type { Outputs } from '@atelier/sdk'

/** The columns that files of a kind may have. */
export type KnownColumns = Outputs['imports']['columns']['items'][number]

export type ColumnState = 'known' | 'unknown' | 'twice' | 'untitled'

/** As the server reads a title: in any case, with blanks or hyphens for underscores. */
const keyOf = (title: string): string =>
  title
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')

interface Checked {
  readonly states: readonly ColumnState[]
  /** Titles that the file needs and lacks. */
  readonly missing: readonly string[]
  /** Titles that it could have in addition. */
  readonly others: readonly string[]
  readonly isTaken: boolean
}

/** Checks the titles of a file as the server will. */
export function checkColumns(titles: readonly string[], { columns }: KnownColumns): Checked {
  const keys = titles.map(keyOf)
  while (keys.at(-1) === '') keys.pop()
  const known = new Set(columns.map(({ title }) => title))
  const states = keys.map((key, at): ColumnState => {
    if (key === '') return 'untitled'
    if (!known.has(key)) return 'unknown'
    return keys.indexOf(key) < at ? 'twice' : 'known'
  })
  const absent = columns.filter(({ title }) => !keys.includes(title))
  const titlesOf = (isRequired: boolean) =>
    absent.filter(each => each.isRequired === isRequired).map(each => each.title)
  const missing = titlesOf(true)
  return {
    states,
    missing,
    others: titlesOf(false),
    isTaken: missing.length === 0 && states.every(state => state === 'known'),
  }
}

/** The kind whose columns the titles are, if they are those of one kind alone. */
export function kindOf(titles: readonly string[], kinds: readonly KnownColumns[]): KnownColumns['kind'] | undefined {
  const fitting = kinds.filter(each => checkColumns(titles, each).isTaken)
  return fitting.length === 1 ? fitting[0]?.kind : undefined
}
