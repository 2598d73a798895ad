import { afterEach, describe, expect, it, vi } from 'vitest'
import { anApi } from '../tests/_api.ts'
import { createClient } from './client.ts'
import { createLoginStates, userOf } from './login-state.ts'
import { type LoginStorage, type StoredLogin } from './storage.ts'

afterEach(() => void vi.unstubAllGlobals())

/** One place for the logins of all tabs, as `localStorage` is. */
function sharedStorage(): LoginStorage {
  let stored: StoredLogin | null = null
  return {
    sharedAs: 'atelier.login',
    get: () => stored,
    set: login => {
      stored = login
    },
  }
}
const ana = { username: 'ana', password: 'oak and linen' }

describe('the state of a login', () => {
  it('follows login, renewal and logout, each once', async () => {
    await using server = await anApi()
    const api = createClient({ url: server.url })
    const seen: string[] = []
    const stop = api.$login.subscribe(({ status }) => seen.push(status))
    expect(api.$login.state).toEqual({ status: 'signed-out' })
    await api.sessions.login.mutate(ana)
    server.expireTokens()
    await api.accounts.me.query()
    await expect.poll(() => api.$login.state.status).toBe('signed-in')
    expect(api.$login.state).toBe(api.$login.state)
    await api.sessions.logout.mutate()
    stop()
    await api.sessions.login.mutate(ana)
    expect(seen).toEqual(['signed-in', 'refreshing', 'signed-in', 'signed-out'])
  })

  it('reaches the other tabs of a shared login', async () => {
    vi.stubGlobal('document', {})
    await using server = await anApi()
    const storage = sharedStorage()
    const [tab, other] = [createClient({ url: server.url, storage }), createClient({ url: server.url, storage })]
    await tab.sessions.login.mutate(ana)
    await expect.poll(() => other.$login.state.status).toBe('signed-in')
    await other.sessions.logout.mutate()
    await expect.poll(() => tab.$login.state.status).toBe('signed-out')
  })

  it('reaches the other tabs where the browser has no channels', () => {
    const listeners = new Set<(event: object) => void>()
    vi.stubGlobal('document', {})
    vi.stubGlobal('BroadcastChannel', undefined)
    Reflect.deleteProperty(globalThis, 'BroadcastChannel')
    vi.stubGlobal('addEventListener', (_: string, listener: (event: object) => void) => listeners.add(listener))
    vi.stubGlobal('localStorage', {
      // A browser tells the other tabs alone; the one that wrote hears of it here too, and has nothing to change.
      setItem: (key: string, newValue: string) => listeners.forEach(each => each({ key, newValue })),
    })
    const heard: string[] = []
    const tab = createLoginStates('shop', () => undefined)
    createLoginStates('shop', status => heard.push(status))
    createLoginStates('other', status => heard.push(`other ${status}`))
    tab.share('signed-in')
    tab.share('signed-out')
    expect(heard).toEqual(['signed-in', 'signed-out'])
  })

  it('names the user of a token as the server makes one, and of no other text', () => {
    const token = (claims: object) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`
    expect(userOf(token({ user_id: 7, username: 'ana' }))).toEqual({ id: 7, username: 'ana' })
    for (const text of ['', 'a.b.c', 'access-1', token({ user_id: '7', username: 'ana' })]) {
      expect(userOf(text)).toBeUndefined()
    }
  })

  it('stays in its own tab where nothing is shared', () => {
    const heard: string[] = []
    const states = createLoginStates(undefined, status => heard.push(status))
    states.share('signed-in')
    expect([states.current.status, heard]).toEqual(['signed-in', []])
  })
})
