import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { anApi } from '../tests/_api.ts'
import { createClient } from './client.ts'
import { cookieStorage } from './cookie-storage.ts'
import { safe } from './safe.ts'

const login = { accessToken: 'a.b-c_d.e', refreshToken: 'f-g_h' }

it('writes a cookie that no script can read, and reads it again', () => {
  const first = { headers: new Headers() }
  const storage = cookieStorage({ headers: new Headers() }, first)
  expect(storage.get()).toBeNull()
  void storage.set(login)
  const cookie = first.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/^atelier-login=\S+; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure$/)
  const request = { headers: { cookie: `theme=dark; ${cookie.split(';')[0]}` } }
  const second = { headers: new Headers() }
  const again = cookieStorage(request, second)
  expect(again.get()).toEqual(login)
  void again.set(null)
  expect([again.get(), second.headers.get('set-cookie')]).toEqual([null, expect.stringContaining('Max-Age=0')])
})

it.each([
  ['Next.js', (value: string) => ({ value })],
  ['SvelteKit', (value: string) => value],
])('takes the cookies of %s as they are', (_, shown) => {
  const kept = new Map<string, string>()
  const set = (name: string, value: string, options: object): void => {
    expect(options).toEqual({ path: '/', maxAge: 2_592_000, httpOnly: true, sameSite: 'lax', secure: false })
    kept.set(name, value)
  }
  const jar = { get: (name: string) => (kept.has(name) ? shown(kept.get(name) ?? '') : undefined), set }
  const storage = cookieStorage(jar, { secure: false })
  expect(storage.get()).toBeNull()
  void storage.set(login)
  expect(cookieStorage(jar, { secure: false }).get()).toEqual(login)
})

it.each(['', 'x', '~', '~b', 'a~b~c', '{"accessToken":"a"}', 'a b~c', '<script>~x'])('counts %j as no login', value => {
  const request = { headers: { cookie: `atelier-login=${value}` } }
  expect(cookieStorage(request, { headers: new Headers() }).get()).toBeNull()
})

it('renders pages in plain Node: one client a request, a login that is renewed before headers are sent', async () => {
  await using api = await anApi()
  async function render(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const storage = cookieStorage(request, response, { secure: false })
    const headers = { 'x-forwarded-for': request.socket.remoteAddress ?? '' }
    const client = createClient({ url: api.url, storage, headers })
    if (request.url === '/login') await client.sessions.login.mutate({ username: 'ana', password: 'oak and linen' })
    const [me] = await safe(client.accounts.me.query())
    response.end(me ? 'signed in' : 'signed out')
  }
  const pages = createServer((request, response) => void render(request, response))
  pages.listen(0, '127.0.0.1')
  await once(pages, 'listening')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a listening TCP server has an address with a port
  const url = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`
  const visit = async (path: string, cookie?: string) => {
    const answer = await fetch(url + path, { headers: cookie === undefined ? {} : { cookie } })
    return { text: await answer.text(), cookie: answer.headers.get('set-cookie')?.split(';')[0] }
  }
  try {
    expect((await visit('/')).text).toBe('signed out')
    const first = await visit('/login')
    expect(first.text).toBe('signed in')
    expect(await visit('/', first.cookie)).toEqual({ text: 'signed in', cookie: undefined })
    api.expireTokens()
    const renewed = await visit('/', first.cookie)
    expect(renewed.text).toBe('signed in')
    expect(renewed.cookie).not.toBe(first.cookie)
    expect((await visit('/', renewed.cookie)).text).toBe('signed in')
    // Another visitor at the same time has no part in it.
    expect((await visit('/')).text).toBe('signed out')
  } finally {
    pages.closeAllConnections()
    pages.close()
  }
})
