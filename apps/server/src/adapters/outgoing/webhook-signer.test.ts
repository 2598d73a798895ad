import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { webhookSigner } from './webhook-signer.ts'

const body = '{"type":"project.created","data":{"title":"Stuhl ö 椅"}}'
const [old, current] = [webhookSigner.createSecret(), webhookSigner.createSecret()]

const sent = (signature: string, timestamp = Math.floor(Date.now() / 1000)) => ({
  'webhook-id': 'msg_1',
  'webhook-timestamp': String(timestamp),
  'webhook-signature': signature,
})
const signed = (secrets: readonly string[], timestamp = Math.floor(Date.now() / 1000)) =>
  sent(webhookSigner.sign(secrets, { id: 'msg_1', timestamp, body }), timestamp)

describe("S36: the specification's own library", () => {
  it('takes what is signed here, byte for byte', () => {
    expect(new Webhook(current).verify(body, signed([current]))).toEqual(JSON.parse(body))
    const at = new Date(1_772_355_600_000)
    const message = { id: 'msg_1', timestamp: at.getTime() / 1000, body }
    expect(webhookSigner.sign([current], message)).toBe(new Webhook(current).sign('msg_1', at, body))
  })

  it('takes either of two signatures while a secret is rotated', () => {
    for (const secret of [old, current])
      expect(() => new Webhook(secret).verify(body, signed([current, old]))).not.toThrow()
    expect(() => new Webhook(old).verify(body, signed([current]))).toThrow('No matching signature')
  })

  it.each([
    ['another body', () => new Webhook(current).verify(`${body} `, signed([current]))],
    ['another id', () => new Webhook(current).verify(body, { ...signed([current]), 'webhook-id': 'msg_2' })],
    [
      'a signature of five minutes and a second ago',
      () => new Webhook(current).verify(body, signed([current], Math.floor(Date.now() / 1000) - 301)),
    ],
    [
      'a signature cut short',
      () => new Webhook(current).verify(body, sent(signed([current])['webhook-signature'].slice(0, -4))),
    ],
  ])('refuses %s', (_, verify) => {
    expect(verify).toThrow(/signature|timestamp/i)
  })

  it('reads our secrets: 32 random bytes', () => {
    expect(current).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(current).not.toBe(old)
  })
})
