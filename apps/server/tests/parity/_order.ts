import { discover } from '../_discover.ts'
import type { Call } from './_call.ts'

/** Files whose calls use what earlier ones made. */
const first = 'accounts projects events uploads assets posters catalog price-lists shop'.split(' ')
/** Files that delete people, read what all others did, or end sessions. */
const last = 'users search audit live webhook-endpoints imports exports assistant sessions leaving'.split(' ')

/** The calls of every file of this folder; a file in neither list runs between the two. */
export async function discoverCalls(): Promise<readonly Call[]> {
  const found = await discover('parity', isCalls)
  const between = [...found.keys()].filter(name => !first.includes(name) && !last.includes(name))
  return [...first, ...between, ...last].flatMap(name => found.get(name) ?? missing(name))
}

const isCalls = (value: unknown): value is readonly Call[] =>
  Array.isArray(value) && value.every(call => typeof call?.procedure === 'string' && 'http' in call)

const missing = (name: string): never => {
  throw new Error(`parity/${name}.ts is in the order and is no file`)
}
