import { parseArgs } from 'node:util'

export interface Options {
  /** Names of scenarios; empty: all. */
  readonly only: readonly string[]
  /** Length of one measured round. */
  readonly seconds: number
  readonly rounds: number
  readonly connections: number
  /** A results file to compare with. */
  readonly against: string | undefined
  /** Names of subjects; empty: all. P1 is always there. */
  readonly subjects: readonly string[]
  /** Also write the tables into `docs/performance.md`. */
  readonly docs: boolean
  /** In place of everything else: S1 to S3 at three sizes of the catalogue. */
  readonly growth: boolean
  readonly help: boolean
  /** A folder for CPU profiles of our side. */
  readonly profile: string | undefined
}

export const help = `pnpm bench [--only health,by-id] [--subjects ours,fastify] [--seconds 4] [--rounds 3]
           [--connections 32] [--against bench/results/<file>.json] [--docs] [--profile <folder>] [--growth]`

export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: args.filter(arg => arg !== '--'),
    options: {
      only: { type: 'string', default: '' },
      subjects: { type: 'string', default: '' },
      seconds: { type: 'string', default: '4' },
      rounds: { type: 'string', default: '3' },
      connections: { type: 'string', default: '32' },
      against: { type: 'string' },
      profile: { type: 'string' },
      docs: { type: 'boolean', default: false },
      growth: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  return {
    only: namesIn(values.only),
    subjects: namesIn(values.subjects),
    seconds: Number(values.seconds),
    rounds: Number(values.rounds),
    connections: Number(values.connections),
    against: values.against,
    profile: values.profile,
    docs: values.docs,
    growth: values.growth,
    help: values.help,
  }
}

const namesIn = (text: string): string[] => text.split(',').filter(name => name !== '')
