import { loadavg } from 'node:os'
import type { Options } from './options.ts'
import { machineText } from './results.ts'

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

export const say = (text: string): void =>
  void process.stderr.write(`${Math.round(performance.now() / 1000)} s: ${text}\n`)

export const isWanted = (name: string, names: readonly string[]): boolean => names.length === 0 || names.includes(name)
