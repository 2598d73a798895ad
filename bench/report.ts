import { type Figure, type Results, yardstick } from './results.ts'
import type { Scenario } from './scenario.ts'
import { scenarios } from './scenarios.ts'
import { table } from './tables.ts'
import { uploadsText } from './uploads.ts'

const labels: Readonly<Record<string, string>> = {
  'node-http rest': 'P1 node:http + pg',
  'fastify rest': 'P2 Fastify 5 + pg',
  'hono rest': 'P3 Hono + pg',
  'trpc trpc': 'P4 tRPC on Hono + Kysely',
  'ours rest': '**Atelier, REST**',
  'ours trpc': '**Atelier, tRPC**',
  'ours-two rest': '**Atelier, REST, 2 processes**',
  'ours-two trpc': '**Atelier, tRPC, 2 processes**',
}

/** The tables of a run, in Markdown. */
export function tablesOf(results: Results): string {
  const { seconds, rounds, connections } = results.options
  return [
    `\`${results.command}\`, ${results.date.slice(0, 16).replace('T', ' ')} UTC. ${results.machine}.`,
    `${connections} connections, medians of ${rounds} interleaved rounds of ${seconds} s.`,
    '',
    'Requests a second, as a multiple of P1:',
    '',
    ratioTable(results, ({ ratio }) => ratio),
    '',
    'Work done by a second of CPU, server and Postgres together, as a multiple of P1 (what is left when other programs',
    'disturb the clock):',
    '',
    ratioTable(results, thrift),
    '',
    'What is behind it:',
    '',
    detailTable(results),
    '',
    'Processes (production mode, one-file bundles):',
    '',
    processTable(results),
    ...(results.uploads ? ['', uploadsText(results.uploads)] : []),
  ].join('\n')
}

const ran = ({ figures }: Results): readonly Scenario[] => scenarios.filter(({ name }) => figures[name])

const costOf = (figure: Figure): number => figure.serverCpu + figure.postgresCpu
const thrift = (figure: Figure, yard: Figure): number => costOf(yard) / costOf(figure)

function ratioTable(results: Results, ratioOf: (figure: Figure, yard: Figure) => number): string {
  const columns = ran(results)
  const cell = (scenario: string, subject: string): string => {
    const figure = results.figures[scenario]?.[subject]
    const yard = results.figures[scenario]?.[yardstick]
    return figure && yard ? ratioOf(figure, yard).toFixed(2) : ''
  }
  const goals = (face: 'rest' | 'trpc') => columns.map(({ goal }) => `≥ ${goal[face].toFixed(2)}`)
  return table(
    ['', ...columns.map(({ title }) => title)],
    [
      ...Object.keys(labels)
        .filter(subject => columns.some(({ name }) => results.figures[name]?.[subject]))
        .map(subject => [labels[subject] ?? subject, ...columns.map(({ name }) => cell(name, subject))]),
      ['goal, REST', ...goals('rest')],
      ['goal, tRPC', ...goals('trpc')],
    ],
  )
}

function detailTable(results: Results): string {
  const header = ['scenario', 'subject', 'requests/s', 'p50 ms', 'p99 ms', 'server µs', 'Postgres µs', 'RSS MB']
  const rows = ran(results).flatMap(({ name }) =>
    Object.entries(results.figures[name] ?? {}).map(([subject, figure]) => [
      name,
      labels[subject] ?? subject,
      ...cellsOf(figure),
    ]),
  )
  return table(header, rows)
}

const cellsOf = (figure: Figure): string[] => [
  String(figure.requestsPerSecond),
  figure.p50.toFixed(2),
  figure.p99.toFixed(2),
  String(figure.serverCpu),
  String(figure.postgresCpu),
  String(figure.residentMb),
]

function processTable({ processes, figures }: Results): string {
  const rows = Object.entries(processes).map(([name, { hello, row, idleMb }]) => {
    const loaded = Object.values(figures).flatMap(of =>
      Object.entries(of).flatMap(([subject, figure]) => (subject.startsWith(`${name} `) ? [figure.residentMb] : [])),
    )
    const most = loaded.length > 0 ? Math.max(...loaded) : idleMb
    return [name, String(hello), String(row), String(idleMb), String(most)]
  })
  return table(['server', 'first 200, ms', 'first 200 with a row, ms', 'RSS idle MB', 'most RSS under load MB'], rows)
}

/** What became faster or slower against an earlier run: ratios, since machines drift. */
export function comparisonOf(now: Results, before: Results): string {
  const rows = Object.entries(now.figures).flatMap(([scenario, subjects]) =>
    Object.entries(subjects).flatMap(([subject, { ratio }]) => {
      const earlier = before.figures[scenario]?.[subject]?.ratio
      if (earlier === undefined || subject === yardstick) return []
      const change = `${(((ratio - earlier) / earlier) * 100).toFixed(0)} %`
      return [[scenario, labels[subject] ?? subject, earlier.toFixed(2), ratio.toFixed(2), change]]
    }),
  )
  return table(['scenario', 'subject', 'before', 'now', 'change'], rows)
}
