import { describe, expect, it } from 'vitest'
import type { PasswordPolicy } from './password-policy.ts'
import { registrationIssues } from './registration.ts'

const strict: PasswordPolicy = {
  minLength: 10,
  refuseCommon: true,
  isCommon: password => password === 'qwertyuiop',
  siteName: 'Atelier Lisbon',
}
const loose: PasswordPolicy = { ...strict, minLength: 4, refuseCommon: false }
const ana = { email: 'ana@studio.example', password: 'oak and linen', username: 'ana' }
const faults = (change: Partial<typeof ana>, policy = strict) =>
  registrationIssues({ ...ana, ...change }, policy).map(({ path, code }) => `${path} ${code}`)

describe('a registration', () => {
  it('passes', () => expect(faults({})).toEqual([]))

  it('names its faults in the documented order and words', () => {
    expect(
      registrationIssues({ email: 'x', password: 'short', username: 'A' }, strict).map(issue => issue.message),
    ).toEqual([
      "'email' must be an e-mail address",
      "'password' must be at least 10 characters long",
      "'username' must be 3 to 30 characters of a-z, 0-9, _ and -, starting with a letter or digit",
    ])
  })

  it.each([
    'a b@x.example',
    'a@x.example.',
    'a@@x.example',
    '"a"@x.example',
    'ana＠x.example',
    'ına@x.example',
    'a@x..example',
    `${'a'.repeat(65)}@x.example`,
    `a@${'x.'.repeat(130)}example`,
    'a@-x.example',
    'a,b@x.example',
    'a@x.example\r\nBcc: b@x.example',
    'a@[127.0.0.1]',
  ])('refuses the address %j', email => expect(faults({ email })).toEqual(['email format']))

  it.each(['a@a.a', 'user@localhost', '.a@x.example', 'a.@x.example', 'ana+shop@studio.example'])(
    'takes the address %j, as HTML does',
    email => expect(faults({ email })).toEqual([]),
  )

  it.each(['an', 'Ana', 'admin', 'аna', 'an​a', 'ana!', '-ana', '_ana', 'ａｎａ', 'a'.repeat(31), 'root'])(
    'refuses the username %j',
    username => expect(faults({ username })).toEqual(['username format']),
  )

  it('takes any Unicode as a password, up to 1,024 bytes after NFKC', () => {
    expect(faults({ password: '🪵'.repeat(10) })).toEqual([])
    expect(faults({ password: 'x'.repeat(1024) })).toEqual([])
    expect(faults({ password: 'x'.repeat(1025) })).toEqual(['password too_big'])
    expect(faults({ password: 'pass' }, loose)).toEqual([])
    expect(faults({ password: '🪵🪵🪵' }, loose)).toEqual(['password too_small'])
  })

  it.each(['qwertyuiop', 'QWERTYUIOP', 'ANA@studio.example', 'atelier lisbon', 'atelier-demo'])(
    'refuses the common %j',
    password => expect(faults({ password })).toEqual(['password common_password']),
  )
})
