import { type Figure, type Results, yardstick } from './results.ts'
import type { Face, Scenario } from './scenario.ts'
import { scenarios } from './scenarios.ts'
import { table } from './tables.ts'
import { uploadsText } from './uploads.ts'

/** A subject for people: ours stands out, and says which transport it is. */
export function labelOf({ labels }: Pick<Results, 'labels'>, subject: string): string {
  const [server = '', face = ''] = subject.split(' ')
  const label = labels[server] ?? server
  const both = `${label}, ${face === 'rest' ? 'REST' : 'tRPC'}`
  if (server === 'ref') return both
  return server.startsWith('ours') ? `**${both}**` : label
}

/** Lines that say how a run was made. */
export function headText({
  command,
  date,
  machine,
  loadAtStart,
  options,
}: Omit<Results, 'figures' | 'processes' | 'labels'>) {
  const { seconds, rounds, connections } = options
  const load = `Load average before the run ${loadAtStart.toFixed(1)}`
  const busy = loadAtStart > 0.5 ? `${load}: other programs kept the machine busy, ratios count.` : `${load}.`
  return [
    `\`${command}\`, ${date.slice(0, 16).replace('T', ' ')} UTC. ${machine}.`,
    `${connections} connections, medians of ${rounds} interleaved rounds of ${seconds} s. ${busy}`,
  ].join('\n')
}

/** The tables of a run, in Markdown. */
export function tablesOf(results: Results): string {
  return [
    'Requests a second, as a multiple of the lean peer:',
    '',
    multiplesTable(results, ({ ratio }) => ratio),
    '',
    'Requests a second of CPU (server, Postgres and Redis together), as a multiple of the lean peer. This is what remains',
    'comparable when other programs take the clock:',
    '',
    multiplesTable(results, thrift),
    '',
    headText(results),
    ...(results.options.againstRef === undefined ? [] : ['', ...referenceText(results)]),
    '',
    'CPU a request in microseconds, work left behind included (outbox, jobs):',
    '',
    detailTable(results),
    '',
    'Processes (production mode, one-file bundles):',
    '',
    processTable(results),
    ...(results.uploads ? ['', uploadsText(results.uploads)] : []),
  ].join('\n')
}

export const scenariosIn = ({ figures }: Results): readonly Scenario[] => scenarios.filter(({ name }) => figures[name])
export const subjectsIn = (results: Results): readonly string[] => [
  ...new Set(scenariosIn(results).flatMap(({ name }) => Object.keys(results.figures[name] ?? {}))),
]

function multiplesTable(results: Results, ratioOf: (figure: Figure, lean: Figure) => number): string {
  const columns = scenariosIn(results)
  const cell = (scenario: string, subject: string) => {
    const { [subject]: figure, [yardstick]: lean } = results.figures[scenario] ?? {}
    return figure && lean ? ratioOf(figure, lean).toFixed(2) : '–'
  }
  const goals = (face: Face) => columns.map(({ goal }) => `≥ ${goal[face].toFixed(2)}`)
  return table(
    ['', ...columns.map(({ title }) => title)],
    [
      ...subjectsIn(results).map(subject => [
        labelOf(results, subject),
        ...columns.map(({ name }) => cell(name, subject)),
      ]),
      ['goal, REST', ...goals('rest')],
      ['goal, tRPC', ...goals('trpc')],
    ],
  )
}

const costOf = (figure: Figure): number => figure.serverCpu + figure.postgresCpu + figure.redisCpu

export const rate = (now: Figure, before: Figure) => now.requestsPerSecond / before.requestsPerSecond
export const thrift = (figure: Figure, other: Figure) => costOf(other) / costOf(figure)

/** Today's tree as a multiple of the other commit: requests a second, and work done by a second of CPU. */
function referenceText(results: Results): string[] {
  const columns = scenariosIn(results)
  const row = (face: Face, label: string, ratioOf: (now: Figure, before: Figure) => number) => [
    label,
    ...columns.map(({ name }) => {
      const { [`ours ${face}`]: now, [`ref ${face}`]: before } = results.figures[name] ?? {}
      return now && before ? ratioOf(now, before).toFixed(2) : '–'
    }),
  ]
  return [
    `This tree as a multiple of commit ${results.options.againstRef}, both in this run:`,
    '',
    table(
      ['', ...columns.map(({ title }) => title)],
      [
        row('rest', 'REST, requests a second', rate),
        row('trpc', 'tRPC, requests a second', rate),
        row('rest', 'REST, requests a CPU second', thrift),
        row('trpc', 'tRPC, requests a CPU second', thrift),
      ],
    ),
  ]
}

export function detailTable(results: Results): string {
  const header = ['scenario', 'subject', 'requests/s', 'p50 ms', 'p99 ms', 'server', 'Postgres', 'Redis', 'RSS MB']
  const rows = scenariosIn(results).flatMap(({ name }) =>
    Object.entries(results.figures[name] ?? {}).map(([subject, figure]) => [
      name,
      labelOf(results, subject),
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
  String(figure.redisCpu),
  String(figure.residentMb),
]

function processTable({ processes, figures, labels }: Results): string {
  const rows = Object.entries(processes).map(([name, { probe, hello, row, idleMb }]) => {
    const loaded = Object.values(figures).flatMap(of =>
      Object.entries(of).flatMap(([subject, figure]) => (subject.startsWith(`${name} `) ? [figure.residentMb] : [])),
    )
    const most = loaded.length > 0 ? Math.max(...loaded) : idleMb
    return [
      labels[name] ?? name,
      probe === null ? '–' : String(probe),
      String(hello),
      String(row),
      String(idleMb),
      String(most),
    ]
  })
  return table(
    ['server', 'first probe, ms', 'first 200, ms', 'first 200 with a row, ms', 'RSS idle MB', 'most RSS under load MB'],
    rows,
  )
}

/** Changes against an earlier run: ratios, since machines drift. */
export function comparisonOf(now: Results, before: Pick<Results, 'figures'>): string {
  const rows = Object.entries(now.figures).flatMap(([scenario, subjects]) =>
    Object.entries(subjects).flatMap(([subject, { ratio }]) => {
      const earlier = before.figures[scenario]?.[subject]?.ratio
      if (earlier === undefined || subject === yardstick) return []
      const change = `${(((ratio - earlier) / earlier) * 100).toFixed(0)} %`
      return [[scenario, labelOf(now, subject), earlier.toFixed(2), ratio.toFixed(2), change]]
    }),
  )
  return table(['scenario', 'subject', 'before', 'now', 'change'], rows)
}
