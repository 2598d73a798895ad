import { isAtelierError, type LiveEvent, type LiveInput } from '@atelier/sdk'
import { contract, UsageError } from '../contract.ts'
import type { Io } from '../io.ts'
import type { Session } from '../session.ts'
import { forward, type Target } from './forward.ts'

interface Listening {
  readonly events: readonly string[]
  /** Undefined: events are printed alone. */
  readonly target: Target | undefined
}

/** Prints live events as they happen, a line of JSON each, and forwards them as signed webhooks. Ends with Ctrl-C. */
export async function listen({ api, url }: Session, io: Io, { events, target }: Listening): Promise<number> {
  const types = typesOf(events)
  io.err(`Listening to ${url}${target ? `, forwarding to ${target.url}` : ''}`)
  if (target) io.err(`Webhooks are signed with ${target.secret}`)
  try {
    for await (const item of api.live.subscribe(types.length > 0 ? { types } : {}, { signal: io.signal })) {
      if (item.type === 'gap') {
        io.err(`Events ${item.data.from} to ${item.data.to} are gone from the server`)
        continue
      }
      io.out(JSON.stringify(item))
      const message = { id: `msg_${item.id}`, type: item.type, timestamp: item.at, data: item.data }
      if (target) await forward(target, message, io)
    }
  } catch (error) {
    if (!isAtelierError(error)) throw error
    if (error.code === 'ABORTED') return 0
    io.err(`${error.code}: ${error.message}`)
    return 1
  }
  return 0
}

function typesOf(names: readonly string[]): LiveEvent['type'][] {
  const unknown = names.find(name => !isEvent(name))
  if (unknown !== undefined) throw new UsageError(`There is no event '${unknown}'. ${eventHint(unknown)}`)
  return names.filter(isEvent)
}

const isEvent = (name: string): name is NonNullable<LiveInput['types']>[number] =>
  Object.hasOwn(contract().events, name)

export function eventHint(name: string): string {
  const all = Object.keys(contract().events)
  const [resource = ''] = name.split('.')
  const near = all.filter(each => each.startsWith(`${resource}.`))
  return `There are: ${(near.length > 0 ? near : all).join(', ')}`
}
