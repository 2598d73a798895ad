import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../app-error.ts'
import { isDeepLink, posterTargetOf, requireFuture, type WantedTarget } from './poster.ts'

/** What a rule threw, or what it gave. */
function outcome<T>(rule: () => T): T | { readonly rule: string; readonly fields: readonly string[] } {
  try {
    return rule()
  } catch (error) {
    if (error instanceof AppError && error.code === 'RULE_VIOLATED') return error.details
    throw error
  }
}

const id = fc.integer({ min: 1 })
const absent = fc.constantFrom(null, undefined)
const wanted: fc.Arbitrary<WantedTarget> = fc.record(
  { eventId: fc.option(id), productId: fc.option(id), projectId: fc.option(id) },
  { requiredKeys: [] },
)

describe('a poster’s target', () => {
  it('is the one that was sent, whatever stands for the other two', () => {
    const keys = fc.constantFrom('eventId', 'productId', 'projectId')
    fc.assert(
      fc.property(keys, id, absent, (key, given, nothing) => {
        const others = { eventId: nothing, productId: nothing, projectId: nothing }
        expect(posterTargetOf({ ...others, [key]: given })).toEqual({ key, id: given })
      }),
    )
  })

  it('is refused for any other number, naming those sent, or all three', () => {
    fc.assert(
      fc.property(wanted, target => {
        const sent = Object.entries(target).flatMap(([key, value]) => (typeof value === 'number' ? [key] : []))
        fc.pre(sent.length !== 1)
        const result = outcome(() => posterTargetOf(target))
        const named = ['eventId', 'productId', 'projectId'].filter(key => sent.length === 0 || sent.includes(key))
        expect(result).toEqual({ rule: 'one_target', fields: named })
      }),
    )
  })

  it('moves only when the old one is sent as null', () => {
    const before = { eventId: 7, productId: null, projectId: null }
    expect(outcome(() => posterTargetOf({ ...before, projectId: 3 }))).toMatchObject({
      fields: ['eventId', 'projectId'],
    })
    expect(posterTargetOf({ ...before, eventId: null, projectId: 3 })).toEqual({ key: 'projectId', id: 3 })
  })
})

describe('a poster’s end', () => {
  it('lies in the future, and now is not the future', () => {
    const now = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(now, fc.integer({ min: -10_000_000, max: 10_000_000 }), (at, ahead) => {
        const expiresAt = new Date(at.getTime() + ahead).toISOString()
        const expected = ahead > 0 ? undefined : { rule: 'expires_in_future', fields: ['expiresAt'] }
        expect(outcome(() => requireFuture(expiresAt, at.getTime()))).toEqual(expected)
      }),
    )
  })
})

describe('a deep link', () => {
  it.each([
    'https://studio.example/lamps?x=1#top',
    'http://localhost:3000/',
    'HTTPS://STUDIO.EXAMPLE',
    'atelier://projects/7',
    'com.example.app:/open',
    'mailto:ana@studio.example',
  ])('may be %s', link => expect(isDeepLink(link)).toBe(true))

  it.each([
    '/lamps',
    '//studio.example/lamps',
    'studio.example',
    '',
    'https://',
    'https:studio.example',
    'https:///lamps',
    'https://studio example',
    ' https://studio.example',
    'https://studio.example\n',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'atelier:',
    '1app://x',
  ])('may not be %j', link => expect(isDeepLink(link)).toBe(false))

  it('never runs code nor reads the disk, in whatever case and with whatever behind it', () => {
    const scheme = fc.constantFrom('javascript', 'data', 'vbscript', 'file', 'blob')
    const anyCase = fc
      .tuple(scheme, fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }))
      .map(([word, upper]) => Array.from(word, (letter, at) => (upper[at] ? letter.toUpperCase() : letter)).join(''))
    fc.assert(
      fc.property(anyCase, fc.string(), (word, rest) => {
        expect(isDeepLink(`${word}:${rest}`)).toBe(false)
      }),
    )
  })

  it('of the web is what a browser takes for one', () => {
    fc.assert(
      fc.property(fc.webUrl(), url => {
        expect(isDeepLink(url)).toBe(true)
      }),
    )
  })
})
