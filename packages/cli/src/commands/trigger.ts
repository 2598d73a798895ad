import { contract, type FieldKind, UsageError } from '../contract.ts'
import type { Io } from '../io.ts'
import { forward, type Target } from './forward.ts'
import { eventHint } from './listen.ts'

/** Sends a receiver a sample of an event, signed as the server signs, without anything happening on the server. */
export async function trigger(io: Io, target: Target, [type, json]: readonly string[]): Promise<number> {
  if (type === undefined) throw new UsageError('Name an event, such as order.placed')
  const fields = Object.hasOwn(contract().events, type) ? contract().events[type] : undefined
  if (!fields) throw new UsageError(`There is no event '${type}'. ${eventHint(type)}`)
  const sample = Object.fromEntries(Object.entries(fields).map(([name, kind]) => [name, sampleOf(kind)]))
  const data = { ...sample, ...overrides(json) }
  const now = new Date().toISOString().replace('Z', '000Z')
  io.err(`Signed with ${target.secret}`)
  return (await forward(target, { id: `msg_sample_${Date.now()}`, type, timestamp: now, data }, io)) ? 0 : 1
}

function sampleOf(kind: FieldKind): unknown {
  if (typeof kind !== 'string') return kind[0]
  return kind === 'ids' ? [1] : 1
}

function overrides(json: string | undefined): object {
  if (json === undefined) return {}
  try {
    return Object(JSON.parse(json))
  } catch {
    throw new UsageError('The fields are not JSON')
  }
}
