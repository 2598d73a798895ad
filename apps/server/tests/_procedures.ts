import { appRouter } from '@atelier/api'
import { AppError } from '@atelier/domain'
import { TRPCError } from '@trpc/server'
import { randomUUID } from 'node:crypto'
import { procedureOf } from '../src/http/procedures.ts'
import { isProcedureRows, type ProcedureRows, type World } from './access/_row.ts'
import type { TestBackend } from './_backend.ts'
import { discover } from './_discover.ts'
import { createPerson, sharedPerson } from './_people.ts'

/** Every procedure: who may call it, and an input that a permitted caller can send (S1 of `spec/reliability.md`). */
export const procedureRows: ProcedureRows = Object.assign({}, ...(await discover('access', isProcedureRows)).values())

/** Inputs of one world: calls of a procedure share an input until one that changes something was accepted with it. */
export function inputsOf(world: World) {
  const made = new Map<string, unknown>()
  return {
    async of(path: string): Promise<unknown> {
      if (!made.has(path)) made.set(path, await procedureRows[path]?.input(world))
      return made.get(path)
    },
    spend(path: string): void {
      if (procedureOf(appRouter, path).type === 'mutation') made.delete(path)
    },
  }
}

export const procedurePaths: readonly string[] = Object.keys(appRouter._def.procedures)

export const callers = ['anonymous', 'other', 'employee', 'admin'] as const

export type Caller = (typeof callers)[number]

/**
 * An access token of such a caller; undefined for an anonymous one. A call that changes something gets a caller of its
 * own, since it may delete or sign out its caller; the others share one of each role.
 */
export async function tokenOf(backend: TestBackend, caller: Caller, path: string): Promise<string | undefined> {
  if (caller === 'anonymous') return undefined
  const role = ({ other: 'USER', employee: 'EMPLOYEE', admin: 'ADMIN' } as const)[caller]
  const isChange =
    procedureOf(appRouter, path).type === 'mutation' && procedureRows[path]?.answers[callers.indexOf(caller)] === 'ok'
  return (await (isChange ? createPerson(backend, { role }) : sharedPerson(backend, role))).accessToken
}

/** Calls a procedure by its path; `ok` with the answer, or the code of the refusal. */
export async function call(
  backend: TestBackend,
  { path, token, input }: { path: string; token?: string | undefined; input: unknown },
) {
  const [noun = '', verb = ''] = path.split('.')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the path comes from the router; its input is what the row says
  const caller = backend.as(token, keyFor(path)) as unknown as Record<
    string,
    Record<string, (sent: unknown) => Promise<unknown>>
  >
  try {
    const data = await caller[noun]?.[verb]?.(input)
    return { code: 'ok', data: isStream(data) ? await firstOf(data) : data }
  } catch (error) {
    if (error instanceof TRPCError && error.cause instanceof AppError) return { code: error.cause.code, data: null }
    throw error
  }
}

/** A new idempotency key for procedures that require one. */
const keyFor = (path: string) =>
  procedureOf(appRouter, path).meta.idempotency === 'required' ? { idempotencyKey: randomUUID() } : {}

const isStream = (data: unknown): data is AsyncIterable<unknown> =>
  typeof data === 'object' && data !== null && Symbol.asyncIterator in data

/** The first item of a stream, which is ended with it. */
async function firstOf(stream: AsyncIterable<unknown>): Promise<unknown> {
  for await (const item of stream) return item
  return undefined
}
