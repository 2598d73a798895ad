import { AppError } from '@atelier/domain'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import type { ServerEnv } from '../http/scope.ts'
import { addPages } from './add-pages.ts'

const app = new Hono<ServerEnv>()
addPages(app)
app.onError(error => new Response(error instanceof AppError ? error.code : 'unforeseen', { status: 404 }))
const scope = {
  requestId: 'r-1',
  client: { ip: '', userAgent: '' },
  startedAt: 0,
  baseHeaders: {},
  rawHeaders: [],
  route: '',
  userId: null,
}
const open = (accept: string) => app.request('/', { headers: { accept } }, { ...scope })

it('answers a browser at / with a page that says where the docs are', async () => {
  const page = await open('text/html,application/xhtml+xml,*/*;q=0.8')
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await page.text()).toContain('href="/docs"')
})

it.each(['*/*', 'application/json'])('answers %s at / with NOT_FOUND', async accept => {
  const answer = await open(accept)
  expect([answer.status, await answer.text()]).toEqual([404, 'NOT_FOUND'])
})

it('answers links of mails about orders with a page whose script alone may run', async () => {
  const page = await app.request('/order', {}, { ...scope })
  expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect(page.headers.get('content-security-policy')).toMatch(/script-src 'sha256-[^']+'; connect-src 'self'/)
  expect(await page.text()).toContain("'order-token': token")
})
