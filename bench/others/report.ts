import { detailTable, headText, labelOf, rate, scenariosIn, subjectsIn, thrift } from '../report.ts'
import { type Figure, yardstick } from '../results.ts'
import { table } from '../tables.ts'
import type { OthersResults } from './measure.ts'

/** The section of published shops, in Markdown. */
export function othersText(results: OthersResults): string {
  const { seeds, leftOut } = results
  return [
    ...seeds.map(({ label, notes, products, variants }) =>
      [`- **${label}**: ${products} products with ${variants} variants of its own seed.`, ...notes].join(' '),
    ),
    ...leftOut.map(text => `- Left out: ${text}`),
    '',
    'Requests a second, as a multiple of the lean peer (an order is one request, or all calls of one order):',
    '',
    multiples(results, rate),
    '',
    'Requests a second of CPU (server and Postgres together), as a multiple of the lean peer:',
    '',
    multiples(results, thrift),
    '',
    'Atelier by REST, as a multiple of each, in requests a second and in requests a second of CPU:',
    '',
    besideOurs(results),
    '',
    headText(results),
    '',
    'CPU a request in microseconds, work left behind included:',
    '',
    detailTable(results),
    '',
    'Processes, started once each:',
    '',
    startsTable(results),
  ].join('\n')
}

type RatioOf = (figure: Figure, other: Figure) => number

function multiples(results: OthersResults, ratioOf: RatioOf): string {
  const columns = scenariosIn(results)
  const rows = subjectsIn(results).map(subject => [
    labelOf(results, subject),
    ...columns.map(({ name }) => ratioText(results.figures[name], [subject, yardstick], ratioOf)),
  ])
  return table(['', ...columns.map(({ title }) => title)], rows)
}

const ours = 'ours rest'

function besideOurs(results: OthersResults): string {
  const columns = scenariosIn(results)
  const theirs = subjectsIn(results).filter(subject => subject.endsWith(' shop'))
  const row = (subject: string, what: string, ratioOf: RatioOf) => [
    `${labelOf(results, subject)}, ${what}`,
    ...columns.map(({ name }) => ratioText(results.figures[name], [ours, subject], ratioOf)),
  ]
  const rows = theirs.flatMap(subject => [
    row(subject, 'requests a second', rate),
    row(subject, 'requests a CPU second', thrift),
  ])
  return table(['', ...columns.map(({ title }) => title)], rows)
}

function ratioText(
  figures: Readonly<Record<string, Figure>> | undefined,
  [subject, other]: readonly [string, string],
  ratioOf: RatioOf,
): string {
  const [figure, beside] = [figures?.[subject], figures?.[other]]
  if (!figure || !beside) return '–'
  const ratio = ratioOf(figure, beside)
  return ratio < 0.1 ? ratio.toFixed(3) : ratio.toFixed(ratio < 10 ? 2 : 0)
}

function startsTable({ processes, figures, labels }: OthersResults): string {
  const rows = Object.entries(processes).map(([name, { hello, idleMb }]) => {
    const loaded = Object.values(figures).flatMap(of =>
      Object.entries(of).flatMap(([subject, { residentMb }]) => (subject.startsWith(`${name} `) ? [residentMb] : [])),
    )
    return [labels[name] ?? name, String(hello), String(idleMb), String(Math.max(idleMb, ...loaded))]
  })
  return table(['server', 'first 200 of S0, ms', 'RSS idle MB', 'most RSS under load MB'], rows)
}
