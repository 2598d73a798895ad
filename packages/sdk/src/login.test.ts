import { afterEach, describe, expect, it, vi } from 'vitest'
import { aDoor, anApi, cut, envelope, type Fault, refuseWith } from '../tests/_api.ts'
import { createClient } from './client.ts'
import { type AtelierError, isAtelierError } from './errors.ts'
import { safe } from './safe.ts'
import { browserStorage, type LoginStorage, memoryStorage } from './storage.ts'

const credentials = { email: 'ada@example.com', password: 'correct horse' }
const refreshes = (seen: readonly { paths: readonly string[] }[]) =>
  seen.filter(({ paths }) => paths.includes('sessions.refresh')).length

async function signedIn(storage: LoginStorage = memoryStorage()) {
  const server = await anApi()
  const ends: (AtelierError | undefined)[] = []
  const options = { url: server.url, storage, onSignedOut: (error?: AtelierError) => ends.push(error) }
  const api = createClient(options)
  await api.sessions.login.mutate(credentials)
  return { server, api, ends, storage, options, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() }
}

describe('a login', () => {
  it('is kept and sent with the calls that follow, and not with the login itself', async () => {
    await using ada = await signedIn()
    await ada.api.accounts.me.query()
    expect(ada.server.seen.map(({ token }) => token)).toEqual([undefined, 'access-1'])
    expect(await ada.api.$login.signedIn()).toBe(true)
  })

  it('is forgotten by logout, which names the session it ends, and is reported once', async () => {
    await using ada = await signedIn()
    await ada.api.sessions.logout.mutate()
    expect(await ada.api.$login.signedIn()).toBe(false)
    expect(ada.ends).toEqual([undefined])
    const [, error] = await safe(ada.api.accounts.me.query())
    expect(error?.code).toBe('UNAUTHENTICATED')
  })

  it('is forgotten by logout even when the server cannot be reached', async () => {
    await using ada = await signedIn()
    ada.server.faults.push(cut)
    const [, error] = await safe(ada.api.sessions.logout.mutate())
    expect(error?.code).toBe('NETWORK_ERROR')
    expect(await ada.api.$login.signedIn()).toBe(false)
  })

  it('is forgotten when the server has ended the session, with the reason', async () => {
    await using ada = await signedIn()
    ada.server.book.alive = false
    const results = await Promise.all([safe(ada.api.accounts.me.query()), safe(ada.api.accounts.me.query())])
    expect(results.map(([, error]) => error?.code)).toEqual(['SESSION_ENDED', 'SESSION_ENDED'])
    expect(ada.ends.map(error => error?.code)).toEqual(['SESSION_ENDED'])
  })
})

describe('the token of the device', () => {
  const token = 'd'.repeat(43)
  const know: Fault = (_, res) => {
    res.setHeader('device-token', token)
    return false
  }

  it('is kept over a logout and sent with the next login alone', async () => {
    await using ada = await signedIn()
    ada.server.faults.push(know)
    await ada.api.sessions.login.mutate(credentials)
    await ada.api.accounts.me.query()
    await ada.api.sessions.logout.mutate()
    await ada.api.sessions.login.mutate(credentials)
    expect(ada.server.seen.map(({ device }) => device)).toEqual([undefined, undefined, undefined, undefined, token])
  })

  it('is left to the cookie of the browser, and needs no storage of its own', async () => {
    await using ada = await signedIn({ get: () => null, set: () => {} })
    for (const more of [{}, { storage: memoryStorage(), refreshIn: 'cookie' }] as const) {
      const api = createClient({ ...ada.options, ...more })
      ada.server.faults.push(know)
      await api.sessions.login.mutate(credentials)
      await api.sessions.login.mutate(credentials)
    }
    expect(ada.server.seen.every(({ device }) => device === undefined)).toBe(true)
  })
})

describe('an expired access token', () => {
  it('is renewed once for all calls that meet it, and each is sent again', async () => {
    await using ada = await signedIn()
    ada.server.expireTokens()
    const mails = await Promise.all(Array.from({ length: 25 }, () => ada.api.accounts.me.query()))
    expect(mails).toHaveLength(25)
    expect(refreshes(ada.server.seen)).toBe(1)
    expect(await ada.storage.get()).toEqual({ accessToken: 'access-2', refreshToken: 'refresh-2' })
  })

  it('is not renewed again by a call that was sent before the renewal and answered after it', async () => {
    await using ada = await signedIn()
    ada.server.expireTokens()
    const late = aDoor()
    ada.server.faults.push((req, res) => {
      void late.promise.then(() => refuseWith(401, envelope('TOKEN_EXPIRED', 401))(req, res))
      return true
    })
    const slow = ada.api.accounts.me.query()
    await vi.waitFor(() => expect(ada.server.seen).toHaveLength(2), 60_000)
    await ada.api.accounts.me.query()
    late.resolve()
    expect(await slow).toMatchObject({ email: credentials.email })
    expect(refreshes(ada.server.seen)).toBe(1)
  })

  it('is renewed once by two clients that share a storage under one name', async () => {
    await using ada = await signedIn({ ...memoryStorage(), sharedAs: 'two tabs' })
    const other = createClient(ada.options)
    ada.server.expireTokens()
    await Promise.all([ada.api.accounts.me.query(), other.accounts.me.query()])
    expect(refreshes(ada.server.seen)).toBe(1)
  })

  it('fails with what the refresh failed with, and a broken network signs nobody out', async () => {
    await using ada = await signedIn()
    ada.server.expireTokens()
    const broken = Array.from({ length: 8 }, (_, at) => (at % 2 === 0 ? () => false : cut))
    ada.server.faults.push(...broken)
    const [, error] = await safe(ada.api.accounts.me.query())
    expect(error?.code).toBe('NETWORK_ERROR')
    expect(await ada.api.$login.signedIn()).toBe(true)
    ada.server.faults.length = 0
    expect(await ada.api.accounts.me.query()).toMatchObject({ email: credentials.email })
  })

  it('that the server does not renew ends the login', async () => {
    await using ada = await signedIn()
    ada.server.expireTokens()
    ada.server.book.generation = 9
    const [, error] = await safe(ada.api.accounts.me.query())
    expect(error?.code).toBe('SESSION_ENDED')
    expect(ada.ends.map(ended => ended?.code)).toEqual(['SESSION_ENDED'])
  })

  it('keeps the key of a mutation over its renewal', async () => {
    await using ada = await signedIn()
    ada.server.faults.push(refuseWith(401, envelope('TOKEN_EXPIRED', 401)))
    await ada.api.projects.create.mutate({ title: 'Lamp', body: '' })
    const keys = ada.server.seen.flatMap(({ paths, key }) => (paths[0] === 'projects.create' ? [key] : []))
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
  })
})

describe('a refresh', () => {
  afterEach(() => void vi.useRealTimers())

  it('does not bring back a login that was ended while it ran', async () => {
    await using ada = await signedIn()
    ada.server.expireTokens()
    const answer = aDoor()
    ada.server.gates.refresh = answer.promise
    const call = safe(ada.api.accounts.me.query())
    await vi.waitFor(() => expect(refreshes(ada.server.seen)).toBe(1), 60_000)
    await ada.api.$login.forget()
    answer.resolve()
    await call
    expect(await ada.api.$login.signedIn()).toBe(false)
  })

  it('that hangs is given up after ten seconds, and the next call starts another', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    const pending: ((value: never) => void)[] = []
    const storage = memoryStorage({ accessToken: 'old', refreshToken: 'r' })
    const expired = {
      status: 401,
      headers: new Headers(),
      json: async () => JSON.parse(envelope('TOKEN_EXPIRED', 401)),
    }
    const api = createClient({
      url: 'http://127.0.0.1:9',
      storage,
      timeoutMs: 60_000,
      fetch: url =>
        url.includes('refresh') ? new Promise(resolve => pending.push(resolve)) : Promise.resolve(expired),
    })
    const call = api.sessions.reauthenticate.mutate({ password: 'x' }).catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(9_000)
    expect(pending).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1_500)
    const error = await call
    expect(isAtelierError(error) && error.code).toBe('DEADLINE_EXCEEDED')
    void api.sessions.reauthenticate.mutate({ password: 'x' }).catch(() => {})
    await vi.advanceTimersByTimeAsync(100)
    expect(pending).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(60_000)
  })
})

describe('storages', () => {
  it('localStorage holds a login over clients; what is no login counts as none', async () => {
    const items = new Map<string, string>()
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => items.get(name) ?? null,
      setItem: (name: string, text: string) => items.set(name, text),
      removeItem: (name: string) => items.delete(name),
    })
    try {
      await using first = await signedIn(browserStorage())
      expect(await createClient({ ...first.options, storage: browserStorage() }).accounts.me.query()).toBeDefined()
      items.set('atelier.login', '{"accessToken":1}')
      expect(await first.api.$login.signedIn()).toBe(false)
      items.set('atelier.login', 'no json')
      expect(await first.api.$login.signedIn()).toBe(false)
    } finally {
      vi.unstubAllGlobals()
    }
  })
})
