import type { GrowthFigure, GrowthResults } from './growth.ts'
import { headText } from './report.ts'
import { table } from './tables.ts'

/** The tables of a run over several sizes, in Markdown. */
export function growthText(results: GrowthResults): string {
  const { growth } = results
  const rows = growth.map(one => [
    one.scenario,
    one.server,
    one.size.toLocaleString('en'),
    String(one.requestsPerSecond),
    one.p50.toFixed(2),
    String(one.serverCpu),
    String(one.postgresCpu),
    slopeOf(one, growth, figure => figure.serverCpu),
    slopeOf(one, growth, figure => figure.postgresCpu),
  ])
  const cpu = ['server µs', 'Postgres µs', 'server slope', 'Postgres slope']
  return [
    headText(results),
    'A slope is CPU a request against the same server at its smallest size; goals: server + 10 %, Postgres + 25 %, S5 + 10 %.',
    '',
    table(['scenario', 'server', 'products or past orders', 'requests/s', 'p50 ms', ...cpu], rows),
  ].join('\n')
}

function slopeOf(one: GrowthFigure, all: readonly GrowthFigure[], of: (figure: GrowthFigure) => number): string {
  const first = all.find(({ scenario, server }) => scenario === one.scenario && server === one.server)
  if (!first || first === one || of(first) === 0) return ''
  const percent = Math.round((of(one) / of(first) - 1) * 100)
  return `${percent > 0 ? '+' : ''}${percent} %`
}
