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
  /** A commit that is built and measured in the same run. */
  readonly againstRef: string | undefined
  /** Names of servers; empty: all. The lean peer is always there. */
  readonly subjects: readonly string[]
  /** Also write tables and figure into `docs/`. */
  readonly docs: boolean
  /** In place of everything else: S1 to S3 at three sizes of the catalogue. */
  readonly growth: boolean
  /** With `growth`: S5 over so many past orders in place of the catalogues. */
  readonly pastOrders: readonly number[]
  /** In place of everything else: what parts of our overhead cost. */
  readonly parts: boolean
  /** In place of everything else: published shops, by name, beside ours and the lean peer. */
  readonly others: readonly string[]
  /** In place of everything else: each kind of list of a million products. */
  readonly lists: boolean
  /** In place of everything else: a simulation of larger deployments. */
  readonly scale: boolean
  /** Ours share counters and cache over a Redis. */
  readonly redis: boolean
  readonly help: boolean
  /** A folder for CPU profiles of our side. */
  readonly profile: string | undefined
}

export const help = `pnpm bench [--only health,product] [--subjects ours,fastify] [--seconds 3] [--rounds 5]
           [--connections 32] [--against-ref <commit>] [--against bench/results/<file>.json] [--redis]
           [--profile <folder>] [--docs] [--parts] [--growth [--past-orders 0,1000000]] [--scale]
           [--others vendure,medusa] [--lists]`

export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: args.filter(arg => arg !== '--'),
    options: {
      only: { type: 'string', default: '' },
      subjects: { type: 'string', default: '' },
      seconds: { type: 'string', default: '3' },
      rounds: { type: 'string', default: '5' },
      connections: { type: 'string', default: '32' },
      against: { type: 'string' },
      'against-ref': { type: 'string' },
      profile: { type: 'string' },
      docs: { type: 'boolean', default: false },
      growth: { type: 'boolean', default: false },
      parts: { type: 'boolean', default: false },
      scale: { type: 'boolean', default: false },
      lists: { type: 'boolean', default: false },
      'past-orders': { type: 'string', default: '' },
      others: { type: 'string', default: '' },
      redis: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const {
    'against-ref': againstRef,
    'past-orders': pastOrders,
    only,
    subjects,
    seconds,
    rounds,
    connections,
    against,
    profile,
    others,
    ...flags
  } = values
  return {
    ...flags,
    only: namesIn(only),
    subjects: namesIn(subjects),
    seconds: Number(seconds),
    rounds: Number(rounds),
    connections: Number(connections),
    against,
    againstRef,
    pastOrders: namesIn(pastOrders).map(Number),
    profile,
    others: namesIn(others),
  }
}

export const isWanted = (name: string, names: readonly string[]): boolean => names.length === 0 || names.includes(name)

const namesIn = (text: string): string[] => text.split(',').filter(name => name !== '')
