import { describe, expect, it } from 'vitest'
import { clientAddress } from './client-address.ts'

const of = (remoteAddress: string) => clientAddress({ remoteAddress, forwardedFor: undefined }, 0)

describe('clientAddress', () => {
  it('ignores X-Forwarded-For without trusted proxies', () => {
    expect(clientAddress({ remoteAddress: '10.0.0.9', forwardedFor: '1.2.3.4' }, 0)).toBe('10.0.0.9')
  })

  it.each([
    ['1.2.3.4', 1, '1.2.3.4'],
    ['6.6.6.6, 1.2.3.4', 1, '1.2.3.4'],
    ['6.6.6.6, 1.2.3.4, 10.0.0.1', 2, '1.2.3.4'],
    ['1.2.3.4', 2, '1.2.3.4'],
    ['6.6.6.6, garbage', 1, '10.0.0.9'],
    ['', 1, '10.0.0.9'],
  ])('takes from "%s" with %i hops %s', (forwardedFor, hops, expected) => {
    expect(clientAddress({ remoteAddress: '10.0.0.9', forwardedFor }, hops)).toBe(expected)
  })

  it('counts an IPv6 network of /64 as one client, and IPv4 inside IPv6 as IPv4', () => {
    expect(of('2001:db8:1:2:3::4')).toBe(of('2001:db8:1:2:ffff::1'))
    expect(of('2001:db8:1:2::1')).not.toBe(of('2001:db8:1:3::1'))
    expect(of('::ffff:127.0.0.1')).toBe('127.0.0.1')
  })

  it('has a name for a peer that is gone', () => {
    expect(clientAddress({ remoteAddress: undefined, forwardedFor: undefined }, 0)).toBe('unknown')
  })
})
