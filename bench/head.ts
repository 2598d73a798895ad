import type { Options } from './options.ts'
import { machineText } from './results.ts'

/** What every run says of itself. */
export const headOf = (options: Options, postgres: string) => ({
  date: new Date().toISOString(),
  command: ['pnpm bench', ...process.argv.slice(2)].join(' '),
  machine: machineText(postgres),
  options,
})

export const say = (text: string): void =>
  void process.stderr.write(`${Math.round(performance.now() / 1000)} s: ${text}\n`)

export const isWanted = (name: string, names: readonly string[]): boolean => names.length === 0 || names.includes(name)
