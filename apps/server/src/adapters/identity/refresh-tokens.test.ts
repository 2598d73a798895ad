import { expect, it } from 'vitest'
import { createRefreshTokens } from './refresh-tokens.ts'
import { deriveKey } from '../shared/derive-key.ts'

const tokens = createRefreshTokens(deriveKey('k'.repeat(64), 'refresh'))

it('reads secret, id and counter, and refuses tokens under another key', () => {
  const { secret, id } = tokens.create()
  const token = tokens.encode(secret, 7)
  expect(tokens.decode(token)).toEqual({ secret, id, counter: 7 })
  expect(createRefreshTokens(deriveKey('o'.repeat(64), 'refresh')).decode(token)).toBeUndefined()
})

it('refuses a counter, secret or version that was changed, and anything else', () => {
  const { secret } = tokens.create()
  const bytes = Buffer.from(tokens.encode(secret, 1), 'base64url')
  for (const at of [0, 1, 20, 36, 40, 68]) {
    const changed = Buffer.from(bytes)
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
    expect(tokens.decode(changed.toString('base64url'))).toBeUndefined()
  }
  for (const text of ['', 'x', 'a.b.c', bytes.toString('base64'), `${bytes.toString('base64url')}AA`]) {
    expect(tokens.decode(text === bytes.toString('base64url') ? '' : text)).toBeUndefined()
  }
})
