import { createHmac } from 'node:crypto'
import { AppError } from '@atelier/domain'
import { describe, expect, it } from 'vitest'
import { createAccessTokens, kidOf } from './access-tokens.ts'

const key = 'k'.repeat(64)
const issuer = 'https://api.example'
const start = 1_800_000_000
let seconds = start
const tokens = createAccessTokens({ current: key }, issuer, { now: () => seconds * 1000 })

const header = { alg: 'HS512', typ: 'at+jwt' }
const claims = { user_id: 9, username: 'ana', sid: 3, iat: start, exp: start + 1800, jti: 'j', iss: issuer }
const text = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')
const signed = (head: unknown, body: unknown, { by = key, hash = 'sha512' } = {}) => {
  const parts = `${text(head)}.${text(body)}`
  return `${parts}.${createHmac(hash, by).update(parts).digest('base64url')}`
}
const without = (name: string) => Object.fromEntries(Object.entries(claims).filter(([claim]) => claim !== name))
function refusal(token: string): string {
  try {
    tokens.read(token)
  } catch (error) {
    if (error instanceof AppError) return `${error.code}: ${error.message}`
  }
  return 'accepted'
}
const good = signed(header, claims)
const [head = '', body = '', signature = ''] = good.split('.')

describe('each row of the closed list', () => {
  it.each<[string, string]>([
    ['', 'Not enough segments'],
    [`${head}.${body}`, 'Not enough segments'],
    [`h*.${body}.${signature}`, 'Invalid header padding'],
    [`${head}=.${body}.${signature}`, 'Invalid header padding'],
    [`.${body}.${signature}`, 'Invalid header string'],
    [`${text('not json')}.${body}.${signature}`, 'Invalid header string'],
    [`${Buffer.from([0xff, 0xfe]).toString('base64url')}.${body}.${signature}`, 'Invalid header string'],
    [`${text([1])}.${body}.${signature}`, 'Invalid header string: must be a json object'],
    [`${head}.p*.${signature}`, 'Invalid payload padding'],
    [`${head}.${body}.s*`, 'Invalid crypto padding'],
    [`${head}.${body}.${signature.slice(0, -1)}`, 'Invalid crypto padding'],
    [`${good}.x`, 'Invalid crypto padding'],
    [signed({ typ: 'at+jwt' }, claims), 'The specified alg value is not allowed'],
    [signed({ ...header, alg: 'none' }, claims), 'The specified alg value is not allowed'],
    [signed({ ...header, alg: 'HS256' }, claims, { hash: 'sha256' }), 'The specified alg value is not allowed'],
    [signed(header, claims, { by: 'o'.repeat(64) }), 'Signature verification failed'],
    [signed({ ...header, kid: '../../etc/passwd' }, claims), 'Signature verification failed'],
    [signed({ ...header, kid: [kidOf(key)] }, claims), 'Signature verification failed'],
    [`${head}.${text({ ...claims, user_id: 1 })}.${signature}`, 'Signature verification failed'],
    [`${head}.${body}.`, 'Signature verification failed'],
    [`${head}.${body}.${signature}AA`, 'Signature verification failed'],
    [signed(header, 'not json'), 'Invalid payload string'],
    [signed(header, [claims]), 'Invalid payload string: must be a json object'],
    [signed(header, { ...claims, iat: 'x' }), 'Issued At claim (iat) must be an integer.'],
    [signed(header, { ...claims, iat: start + 6 }), 'The token is not yet valid (iat)'],
    [signed(header, { ...claims, nbf: null }), 'Not Before claim (nbf) must be an integer.'],
    [signed(header, { ...claims, nbf: start + 6 }), 'The token is not yet valid (nbf)'],
    [signed(header, { ...claims, exp: '1e400' }), 'Expiration Time claim (exp) must be an integer.'],
    [
      signed(header, JSON.stringify(claims).replace(String(claims.exp), '1e400')),
      'Expiration Time claim (exp) must be an integer.',
    ],
    [signed(header, { ...claims, aud: 'x' }), 'Invalid audience'],
    ...['user_id', 'username', 'sid', 'iat', 'exp', 'jti', 'iss'].map((name): [string, string] => [
      signed(header, without(name)),
      `Token is missing the "${name}" claim`,
    ]),
    [signed({ ...header, typ: 'JWT' }, claims), 'Invalid token'],
    [signed({ ...header, crit: ['exp'] }, claims), 'Invalid token'],
    [signed(header, { ...claims, iss: 'https://evil.example' }), 'Invalid token'],
    [signed(header, { ...claims, exp: start + 1801 }), 'Invalid token'],
    [signed(header, { ...claims, user_id: null }), 'Invalid token'],
    [signed(header, { ...claims, sid: '3' }), 'Invalid token'],
  ])('%s', (token, message) => expect(refusal(token)).toBe(`TOKEN_INVALID: ${message}`))
})

it('refuses every other spelling of the last character of a signature', () => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const others = Array.from(alphabet).filter(letter => letter !== signature.at(-1))
  for (const letter of others) {
    expect(refusal(`${head}.${body}.${signature.slice(0, -1)}${letter}`)).toBe(
      'TOKEN_INVALID: Signature verification failed',
    )
  }
})

it('tests in the documented order when several things are wrong', () => {
  expect(refusal(signed({ ...header, alg: 'none' }, claims, { by: 'o'.repeat(64) }))).toContain('alg value')
  expect(refusal(signed(header, { ...claims, exp: start - 1, iat: 'x' }))).toContain('iat')
  expect(refusal(signed(header, { ...claims, exp: start - 1, aud: 'x' }))).toBe('TOKEN_EXPIRED: Signature has expired')
})

it('passes until 29:59 and ends at 30:00, also when the signature is remembered', () => {
  seconds = start
  const token = tokens.issue({ userId: 9, username: 'ana', sessionId: 3 })
  expect(tokens.read(token)).toEqual({ userId: 9, username: 'ana', sessionId: 3, exp: start + 1800 })
  seconds = start + 1799
  expect(tokens.read(token).userId).toBe(9)
  seconds = start + 1800
  expect(refusal(token)).toBe('TOKEN_EXPIRED: Signature has expired')
  seconds = start
})

it('still reads tokens of the previous key, by the name they carry, and signs none with it', () => {
  const clock = { now: () => start * 1000 }
  const old = createAccessTokens({ current: key }, issuer, clock).issue({ userId: 9, username: 'ana', sessionId: 3 })
  const rotated = createAccessTokens({ current: 'n'.repeat(64), previous: key }, issuer, clock)
  expect(rotated.read(old).userId).toBe(9)
  const fresh = rotated.issue({ userId: 9, username: 'ana', sessionId: 3 })
  expect(() => createAccessTokens({ current: key }, issuer, clock).read(fresh)).toThrow('Signature verification failed')
  expect(() => rotated.read(good)).toThrow('Signature verification failed')
})
