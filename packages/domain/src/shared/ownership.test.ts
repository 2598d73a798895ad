import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '../actor.ts'
import { AppError } from '../errors.ts'
import { throwMiss, targetFor } from './ownership.ts'

const actor = (role: Role): Actor => ({
  userId: 9,
  accountId: 7,
  sessionId: 3,
  username: 'ana',
  role,
  customerType: 'retail',
  verified: true,
  authTime: '2026-03-01T09:30:00.000000Z',
})

function codeOf(work: () => never): string {
  try {
    return work()
  } catch (error) {
    return error instanceof AppError ? error.code : String(error)
  }
}

describe('a change to a public object', () => {
  it('hits the own row only, unless staff make it', () => {
    expect(targetFor(actor('USER'), { id: 1 })).toEqual({ id: 1, ownerId: 9 })
    expect(targetFor(actor('EMPLOYEE'), { id: 1, ifVersion: 2 })).toEqual({ id: 1, ifVersion: 2 })
  })

  it.each([
    [undefined, 'NOT_FOUND'],
    [{ ownerId: 8, version: 2 }, 'FORBIDDEN'],
    [{ ownerId: 9, version: 3 }, 'VERSION_CONFLICT'],
  ] as const)('that hit no row because of %j is %s', (current, code) =>
    expect(codeOf(() => throwMiss({ resource: 'project', current, target: { ownerId: 9, ifVersion: 2 } }))).toBe(code),
  )
})
