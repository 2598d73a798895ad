/** One row of `docs/promises.md`: a promise and a test of it, or the reason why there is none. */
export interface PromiseRow {
  readonly id: string
  readonly file: string
  /** Part of the test's name, or `open: <reason>`. */
  readonly name: string
}

const rowForm = /^\| ([RS]\d+) +\| (?:`([^`]+)`)? *\| (.+?) +\|$/gm

export const rowsOf = (table: string): readonly PromiseRow[] =>
  [...table.matchAll(rowForm)].map(([, id = '', file = '', name = '']) => ({ id, file, name }))

/** Ids of the promises in a specification, in their order; S3 names a table of time-outs too. */
export const promisesOf = (spec: string): readonly string[] => [
  ...new Set([...spec.matchAll(/^\| ([RS]\d+) \|/gm)].map(([, id = '']) => id)),
]

/** What is wrong with a table; `read` gives a file's text, undefined where there is no file. */
export function promiseFaults(
  spec: string,
  table: string,
  read: (file: string) => string | undefined,
): readonly string[] {
  const rows = rowsOf(table)
  const promised = promisesOf(spec)
  const missing = promised.filter(id => !rows.some(row => row.id === id))
  const unknown = rows.filter(row => !promised.includes(row.id))
  return [
    ...missing.map(id => `${id} has no row: name a test of it`),
    ...unknown.map(({ id }) => `${id} is no promise of the specification`),
    ...rows.flatMap(({ id, file, name }) => {
      if (file === '') return name.startsWith('open: ') ? [] : [`${id} names no file`]
      const text = read(file)
      if (text === undefined) return [`${id}: ${file} does not exist`]
      return text.includes(name) ? [] : [`${id}: ${file} has no test named "${name}"`]
    }),
  ]
}
