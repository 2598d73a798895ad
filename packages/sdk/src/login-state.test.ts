import { afterEach, describe, expect, it, vi } from 'vitest'
import { anApi } from '../tests/_api.ts'
import { createClient } from './client.ts'
import { createLoginStates } from './login-state.ts'
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

  it('stays in its own tab where nothing is shared', () => {
    const heard: string[] = []
    const states = createLoginStates(undefined, status => heard.push(status))
    states.share('signed-in')
    expect([states.current.status, heard]).toEqual(['signed-in', []])
  })
})
