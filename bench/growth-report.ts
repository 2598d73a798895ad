import type { GrowthFigure } from './growth.ts'
import type { Results } from './results.ts'
import { table } from './tables.ts'

export interface GrowthResults extends Pick<Results, 'date' | 'command' | 'machine' | 'options'> {
  readonly growth: readonly GrowthFigure[]
}

/** The tables of a run over three sizes, in Markdown. */
export function growthText({ date, command, machine, options, growth }: GrowthResults): string {
  const { seconds, rounds, connections } = options
  const rows = growth.map(one => [
    one.scenario,
    one.server,
    one.products.toLocaleString('en'),
    String(one.requestsPerSecond),
    one.p50.toFixed(2),
    String(one.serverCpu),
    String(one.postgresCpu),
    slopeOf(one, growth),
  ])
  return [
    `\`${command}\`, ${date.slice(0, 16).replace('T', ' ')} UTC. ${machine}.`,
    `${connections} connections, medians of ${rounds} rounds of ${seconds} s. The slope is the CPU of a request, server and`,
    'Postgres together, against the same server with 10,000 products; the goal is within 10 %.',
    '',
    table(['scenario', 'server', 'products', 'requests/s', 'p50 ms', 'server µs', 'Postgres µs', 'slope'], rows),
  ].join('\n')
}

const costOf = (figure: GrowthFigure): number => figure.serverCpu + figure.postgresCpu

function slopeOf(one: GrowthFigure, all: readonly GrowthFigure[]): string {
  const first = all.find(({ scenario, server }) => scenario === one.scenario && server === one.server)
  if (!first || first === one) return ''
  const percent = Math.round((costOf(one) / costOf(first) - 1) * 100)
  return `${percent > 0 ? '+' : ''}${percent} %`
}
