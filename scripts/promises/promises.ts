/** One row of `docs/promises.md`, `docs/shop-promises.md` or `docs/faults.md`: a promise and a test of it, or the reason why there is none. */
export interface PromiseRow {
  readonly id: string
  readonly file: string
  /** Part of the test's name, or `open: <reason>`. */
  readonly name: string
}

/** Words may follow the id, where the table itself says what is promised. */
const rowForm = /^\| ((?:[ABRS]|CW-)?\d+(?:\.\d+)?)(?: [^|]+?)? +\| (?:`([^`]+)`)? *\| (.+?) +\|$/gm

export const rowsOf = (table: string): readonly PromiseRow[] =>
  [...table.matchAll(rowForm)].map(([, id = '', file = '', name = '']) => ({ id, file, name }))

/** Ids of the promises in a specification, in their order; S3 names a table of time-outs too. */
export const promisesOf = (spec: string): readonly string[] => [
  ...new Set([...spec.matchAll(/^\| ([RS]\d+) \|/gm)].map(([, id = '']) => id)),
]

/** Rows of the shop's specification: of its wire, and of the sections of `commerce.md` whose rows are tests. */
export const shopPromisesOf = (wire: string, commerce: string): readonly string[] => [
  ...[...wire.matchAll(/^\| (\d+) \|/gm)].map(([, number = '']) => `CW-${number}`),
  ...['13', '14'].flatMap(section => {
    const [, text = ''] = commerce.split(`## ${section}. `)
    return [...(text.split('\n## ')[0]?.matchAll(/^\| (\d+) \|/gm) ?? [])].map(
      ([, number = '']) => `${section}.${number}`,
    )
  }),
  '15',
]

/** Rows of a table that is its own list: 1.1 up to the last of each section, without a gap. */
export function numberedRows(table: string): readonly string[] {
  const last = new Map<string, number>()
  for (const { id } of rowsOf(table)) {
    const [, section = '', number = ''] = /^(\D|\d+\.)(\d+)$/.exec(id) ?? []
    last.set(section, Math.max(last.get(section) ?? 0, Number(number)))
  }
  return [...last].flatMap(([section, count]) => Array.from({ length: count }, (_, at) => `${section}${at + 1}`))
}

/** What is wrong with a table; `read` gives a file's text, undefined where there is no file. */
export function promiseFaults(
  promised: readonly string[],
  table: string,
  read: (file: string) => string | undefined,
): readonly string[] {
  const rows = rowsOf(table)
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
