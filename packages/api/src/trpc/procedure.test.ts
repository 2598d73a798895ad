import { AppError, type ErrorCode } from '@atelier/domain'
import { callTRPCProcedure, TRPCError } from '@trpc/server'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { ApiContext } from './context.ts'
import { router } from './core.ts'
import { listedErrorOf, trpcCodes } from './errors.ts'
import { procedure } from './procedure.ts'

const throwing = (error: () => Error, access: 'public' | 'user' = 'public') =>
  procedure({
    access,
    summary: 'throws',
    errors: ['IN_USE'],
    input: z.strictObject({ id: z.int() }),
    output: z.void(),
  }).query(() => {
    throw error()
  })

const things = router({
  declared: throwing(() => new AppError('IN_USE', { by: ['orders'] })),
  universal: throwing(() => new AppError('NOT_FOUND', { resource: 'thing' })),
  undeclared: throwing(() => new AppError('ALREADY_VERIFIED')),
  unforeseen: throwing(() => new Error('relation "things" does not exist')),
  closed: throwing(() => new Error('never reached'), 'user'),
})

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only what a failing call reads of the context
const ctx = {
  requestId: 'r-1',
  client: { ip: '127.0.0.1', userAgent: '' },
  services: { limiter: { take: () => Promise.resolve() }, transactor: { transact: () => undefined }, settings: {} },
  authenticate: () => Promise.resolve(null),
} as unknown as ApiContext

async function refusal(
  path: keyof typeof things,
  getRawInput: () => Promise<unknown> = () => Promise.resolve({ id: 1 }),
) {
  try {
    await callTRPCProcedure({ router: things, path, ctx, getRawInput, type: 'query', signal: undefined, batchIndex: 0 })
  } catch (error) {
    const listed = listedErrorOf(error)
    return { error: listed, code: error instanceof TRPCError ? error.code : undefined }
  }
  throw new Error('answered')
}

const cases: [keyof typeof things, ErrorCode][] = [
  ['declared', 'IN_USE'],
  ['universal', 'NOT_FOUND'],
  ['undeclared', 'INTERNAL'],
  ['unforeseen', 'INTERNAL'],
  ['closed', 'UNAUTHENTICATED'],
]
test.each(cases)('%s errors leave as %s, under the code tRPC has for its kind', async (path, code) => {
  const { error, code: trpcCode } = await refusal(path)
  expect(error.code).toBe(code)
  expect(trpcCode).toBe(trpcCodes[error.kind])
})

test('an unforeseen error says nothing of itself and stays the cause', async () => {
  const { error } = await refusal('unforeseen')
  expect(error.message).toBe('Internal server error')
  expect(error.cause).toMatchObject({ message: 'relation "things" does not exist' })
})

const tooLarge = () => Promise.reject(new AppError('PAYLOAD_TOO_LARGE', { limitBytes: 1 }))

test('an error of reading the input keeps its code', async () => {
  expect((await refusal('declared', tooLarge)).error.code).toBe('PAYLOAD_TOO_LARGE')
})

test('input that its schema refuses is named by path and code, never by value', async () => {
  const { error } = await refusal('declared', () => Promise.resolve({ id: 'seven', more: true }))
  expect(error.details).toMatchObject({
    issues: [
      { path: 'id', code: 'type' },
      { path: 'more', code: 'unknown_key' },
    ],
  })
  expect(JSON.stringify(error.details)).not.toContain('seven')
})
