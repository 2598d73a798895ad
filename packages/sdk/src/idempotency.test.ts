import { appRouter } from '@atelier/api'
import type { AnyTRPCProcedure } from '@trpc/server'
import { expect, it } from 'vitest'
import { exemptFromKeys, newKey } from './idempotency.ts'

it('knows exactly the mutations that declare themselves exempt from keys', () => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion, eslint/no-underscore-dangle -- tRPC keeps the flat record there, under the nested one's type
  const procedures = appRouter._def.procedures as unknown as Record<string, AnyTRPCProcedure>
  const declared = Object.entries(procedures).flatMap(([path, { meta, _def }]) =>
    _def.type === 'mutation' && JSON.stringify(meta).includes('"idempotency":"exempt"') ? [path] : [],
  )
  expect([...exemptFromKeys].toSorted()).toEqual(declared.toSorted())
})

it('makes random UUIDs of version 4', () => {
  const keys = new Set(Array.from({ length: 200 }, () => newKey(undefined)))
  expect(keys.size).toBe(200)
  for (const key of keys) expect(key).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
})
