import { type Actor, AppError } from '@atelier/domain'
import { describe, expect, it } from 'vitest'
import { authenticate } from './authenticate.ts'

const ana: Actor = {
  userId: 9,
  accountId: 7,
  sessionId: 3,
  username: 'ana',
  role: 'USER',
  customerType: 'retail',
  verified: true,
  authTime: '2026-03-01T09:30:00.000000Z',
}
const claimsOf = new Map([
  ['good', { userId: 9, username: 'ana', sessionId: 3, exp: 0 }],
  ['ended', { userId: 9, username: 'ana', sessionId: 4, exp: 0 }],
  ['foreign', { userId: 8, username: 'bob', sessionId: 3, exp: 0 }],
])
const services = {
  clock: { now: () => 0 },
  keys: async (key: string) => {
    if (key !== 'atl_good') throw new AppError('TOKEN_INVALID', undefined, { message: 'Invalid API key' })
    return ana
  },
  sessions: { findActor: async (id: number) => (id === 3 ? ana : undefined), listOf: async () => [] },
  tokens: {
    read(token: string) {
      const claims = claimsOf.get(token)
      if (!claims) throw new AppError('TOKEN_INVALID', undefined, { message: 'Not enough segments' })
      return claims
    },
  },
}

async function outcome(...headers: string[]): Promise<string> {
  try {
    return (await authenticate(services, headers))?.username ?? 'nobody'
  } catch (error) {
    return error instanceof AppError ? `${error.code}: ${error.message}` : String(error)
  }
}

describe('the Authorization header', () => {
  it.each<[string, string]>([
    ['', 'nobody'],
    ['Bearer good', 'ana'],
    ['bEARER good', 'ana'],
    ['Bearer atl_good', 'ana'],
    ['Bearer atl_other', 'TOKEN_INVALID: Invalid API key'],
    ['Bearer ATL_good', 'TOKEN_INVALID: Not enough segments'],
    ['Bearer', 'UNAUTHENTICATED: No authorization token provided'],
    ['Bearer ', 'UNAUTHENTICATED: No authorization token provided'],
    ['Bearer  good', 'UNAUTHENTICATED: No authorization token provided'],
    ['good', 'UNAUTHENTICATED: No authorization token provided'],
    ['Basic good', 'UNAUTHENTICATED: No authorization token provided'],
    ['Bearer good more', 'TOKEN_INVALID: Invalid token'],
    ['Bearer x', 'TOKEN_INVALID: Not enough segments'],
    ['Bearer ended', 'SESSION_ENDED: Session has been revoked'],
    ['Bearer foreign', 'SESSION_ENDED: Session has been revoked'],
  ])('%j is %s', async (value, result) => expect(await outcome('authorization', value)).toBe(result))

  it('may be absent, whatever other headers say', async () => {
    expect(await outcome('x-authorization', 'Bearer good', 'cookie', 'authorization=Bearer good')).toBe('nobody')
  })

  it('is refused when it is there twice, in any case', async () => {
    const twice = await outcome('Authorization', 'Bearer good', 'authorization', 'Bearer good')
    expect(twice).toBe('MALFORMED_REQUEST: More than one Authorization header')
  })
})
