import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '../actor.ts'
import { targetFor } from './ownership.ts'

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

describe('a change to a public object', () => {
  it('hits the own row only, unless staff make it', () => {
    expect(targetFor(actor('USER'), { id: 1 })).toEqual({ id: 1, ownerId: 9 })
    expect(targetFor(actor('EMPLOYEE'), { id: 1, ifVersion: 2 })).toEqual({ id: 1, ifVersion: 2 })
  })
})
