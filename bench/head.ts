import { cpus, loadavg, totalmem } from 'node:os'
import { tool } from './load.ts'
import type { Options } from './options.ts'

/** Load of the machine before the bench adds its own. */
const [loadAtStart = 0] = loadavg()

/** The facts that every run records about itself. */
export const headOf = (options: Options, postgres: string) => ({
  date: new Date().toISOString(),
  command: ['pnpm bench', ...process.argv.slice(2)].join(' '),
  machine: machineText(postgres),
  loadAtStart: Math.round(loadAtStart * 10) / 10,
  options,
})

function machineText(postgres: string): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} x ${cpu?.model}, ${memory} GB, Node ${process.versions.node}, ${postgres} with fsync on, ${tool}`
}
