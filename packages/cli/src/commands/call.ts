import { text } from 'node:stream/consumers'
import { isAtelierError } from '@atelier/sdk'
import { procedureAt, UsageError } from '../contract.ts'
import type { Io } from '../io.ts'
import type { Session } from '../session.ts'

const verbs = { query: 'query', mutation: 'mutate' } as const

/** Calls a procedure of the contract by its path and prints the answer as JSON. @returns the exit code */
export async function call({ api }: Session, io: Io, [path, given]: readonly string[]): Promise<number> {
  if (path === undefined) throw new UsageError('Name a procedure, such as products.list')
  const { type, errors } = procedureAt(path)
  if (type === 'subscription') throw new UsageError(`'${path}' is a stream: use 'atelier listen'`)
  const input = parsed(given === '-' ? await text(io.stdin) : given)
  const target = [...path.split('.'), verbs[type]].reduce<unknown>((node, name) => Reflect.get(Object(node), name), api)
  if (typeof target !== 'function') throw new Error(`the client has no ${path}`)
  try {
    const answer: unknown = await target(input, { signal: io.signal })
    if (answer !== undefined) io.out(JSON.stringify(answer, null, 2))
    return 0
  } catch (error) {
    if (!isAtelierError(error)) throw error
    const { code, status, message, details, requestId } = error
    io.err(`${code}: ${message}`)
    io.err(JSON.stringify({ code, status, message, details, requestId }))
    if (code === 'UNAUTHENTICATED' || code === 'SESSION_ENDED')
      io.err("Log in with 'atelier login', or give --api-key.")
    else if (errors.length > 0) io.err(`'${path}' can fail with ${errors.join(', ')} and the codes of every call.`)
    return 1
  }
}

function parsed(json: string | undefined): unknown {
  if (json === undefined || json.trim() === '') return undefined
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new UsageError(`The input is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}
