import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { verifyWebhook } from './verify-webhook.ts'

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const other = `whsec_${Buffer.alloc(32, 8).toString('base64')}`
const body = '{"type":"project.created","timestamp":"2026-03-01T09:00:00.000000Z","data":{"project_id":7,"user_id":3}}'

/** Signs as the server does, with each of the secrets. */
function signed({ by = [secret], at = Date.now(), text = body } = {}): Request {
  const timestamp = String(Math.floor(at / 1_000))
  const signatures = by.map(each => {
    const key = Buffer.from(each.replace('whsec_', ''), 'base64')
    return `v1,${createHmac('sha256', key).update(`msg_41.${timestamp}.${body}`).digest('base64')}`
  })
  const headers = { 'webhook-id': 'msg_41', 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
  return new Request('http://studio.test/hooks', { method: 'POST', body: text, headers })
}

describe('verifyWebhook', () => {
  it('reads what the server signed, typed by its event', async () => {
    const { id, payload } = await verifyWebhook(signed(), secret)
    expect(id).toBe('msg_41')
    expect(payload.type === 'project.created' && payload.data.project_id).toBe(7)
    // @ts-expect-error -- events are of the closed list
    expect(payload.type === 'project.exploded').toBe(false)
  })

  it('takes either secret while one is changed', async () => {
    expect((await verifyWebhook(signed({ by: [other, secret] }), secret)).id).toBe('msg_41')
    expect((await verifyWebhook(signed({ by: [other] }), [secret, other])).id).toBe('msg_41')
  })

  it.each([
    ['another secret', signed({ by: [other] })],
    ['another body', signed({ text: body.replace('7', '8') })],
    ['an old message', signed({ at: Date.now() - 301_000 })],
    ['a message without a signature', new Request('http://studio.test/hooks', { method: 'POST', body })],
  ])('refuses %s', async (_, request) => {
    await expect(verifyWebhook(request, secret)).rejects.toMatchObject({ name: 'WebhookError' })
  })
})
