/** What one run has shown of a promise. */
export interface PromiseRow {
  readonly id: string
  readonly bound: string
  readonly figure: string
  readonly tests: string
  /** Of the run, `YYYY-MM-DD`. */
  readonly date: string
}

const ids = 'R9 R13 R14 R15 R16 R17 R20 R21 R22 R23 R24 R25 R26 R28 R30'.split(' ')
const [start, end] = ['<!-- faults -->', '<!-- /faults -->']

/** Fault tests print a line such as `R26 5 windows at 0.9: 450 admitted`: the figure of each promise it names. */
export function figuresIn(output: string): readonly (readonly [id: string, figure: string])[] {
  return [...output.matchAll(/^((?:R\d+(?:, )?)+):? (.+)$/gm)].flatMap(([, named = '', figure = '']) =>
    named.split(', ').map(id => [id, figure.trim()] as const),
  )
}

/** The promises of section 5 with their bound, from the specification's table. */
export function boundsIn(spec: string): ReadonlyMap<string, string> {
  const cells = spec.split('\n').map(line => line.split('|').map(cell => cell.trim()))
  return new Map(cells.flatMap(([, id = '', , bound = '']) => (ids.includes(id) ? [[id, bound] as const] : [])))
}

interface Run {
  readonly spec: string
  readonly figures: ReadonlyMap<string, readonly string[]>
  readonly passed: ReadonlyMap<string, number>
  readonly failed: ReadonlyMap<string, number>
  readonly date: string
}

/** A row for each promise that the run has tested. */
export function rowsOf({ spec, figures, passed, failed, date }: Run): readonly PromiseRow[] {
  return [...boundsIn(spec)].flatMap(([id, bound]) => {
    const [good, bad] = [passed.get(id) ?? 0, failed.get(id) ?? 0]
    if (good + bad === 0) return []
    const figure = figures.get(id)?.join('; ') ?? 'no number of its own: the tests hold the bound'
    const tests = bad > 0 ? `${bad} of ${good + bad} FAILED` : `${good} passed`
    return [{ id, bound, figure, tests, date }]
  })
}

/** The page with those rows; promises that the run has not tested keep theirs. */
export function withRows(page: string, spec: string, rows: readonly PromiseRow[]): string {
  const existing = new Map([...page.matchAll(/^\| (R\d+) +\|.*\|.*\|.*\|.*\|$/gm)].map(([line, id = '']) => [id, line]))
  const made = new Map(
    rows.map(({ id, bound, figure, tests, date }) => [id, `| ${[id, bound, figure, tests, date].join(' | ')} |`]),
  )
  const lines = [...boundsIn(spec)].map(
    ([id, bound]) => made.get(id) ?? existing.get(id) ?? `| ${id} | ${bound} | not run yet | – | – |`,
  )
  const table = ['| promise | bound | seen | tests | run |', '| --- | --- | --- | --- | --- |', ...lines].join('\n')
  const section = `${start}\n\n${table}\n\n${end}`
  return page.replace(new RegExp(`${start}[^]*${end}`), () => section)
}
