import { bounded } from './deadline.ts'
import { type AtelierError, isAtelierError, sdkError } from './errors.ts'
import { createLoginStates, type LoginStates, userOf } from './login-state.ts'
import type { ClientOptions } from './options.ts'
import { type DeviceStorage, loginIn, memoryStorage, type StoredLogin } from './storage.ts'
import type { Transport } from './transport.ts'
import { isRecord } from './wire.ts'

/** Milliseconds a refresh may take; every call that waits for it waits no longer. */
const refreshMs = 10_000

/** Procedures that answer with a login, and make the device known. */
const answersWithLogin: ReadonlySet<string> = new Set(['sessions.login', 'accounts.changePassword'])

interface Ended {
  readonly token?: string
  readonly error?: AtelierError
}

/** The login of one client. */
export interface Login {
  /** A name shared by the tabs that share this login; undefined where none do. */
  readonly group: string | undefined
  readonly states: Pick<LoginStates, 'current' | 'subscribe'>
  /** The access token to send; null when no user is signed in. */
  token(): Promise<string | null>
  /** Whether `error` of a call sent with `token` may be mended by {@link renew}. */
  canRenew(error: AtelierError, token: string | null): boolean
  /** Sees to it that there is another token than `stale`; all who ask at one time share one refresh. @throws what the refresh failed with */
  renew(stale: string | null, why: AtelierError): Promise<void>
  /** Asks the refresh cookie for a login. @returns whether it gave one */
  resume(): Promise<boolean>
  /** The input as it is sent: where the refresh token goes, and which session a logout ends. */
  inputFor(path: string, input: unknown): Promise<unknown>
  adopt(login: StoredLogin): Promise<void>
  /** Where the token of the device is kept, for a procedure that reads it; the browser's cookie is not ours to keep. */
  deviceFor(path: string): DeviceStorage | undefined
  /** Forgets the login that `token` belongs to, or any; tells `onSignedOut` if there was one. */
  end(of: Ended): Promise<void>
}

const nothing = async () => undefined

/** A key takes the place of a login: it is sent as it is, and only its maker ends it. */
export function createKeyLogin(apiKey: string): Login {
  const states = createLoginStates(undefined, () => undefined)
  states.set('signed-in')
  return {
    group: undefined,
    states,
    token: async () => apiKey,
    canRenew: () => false,
    renew: async (_, why) => Promise.reject(why),
    resume: async () => true,
    inputFor: async (_, input) => input,
    deviceFor: () => undefined,
    adopt: nothing,
    end: nothing,
  }
}

export function createLogin(options: ClientOptions, transport: Transport): Login {
  const { storage = memoryStorage(), onSignedOut } = options
  const inCookie = options.refreshIn === 'cookie'
  const lock = inCookie ? `atelier.refresh ${options.url}` : storage.sharedAs
  const group = lock === undefined ? undefined : `${options.url} ${lock}`
  let flight: Promise<void> | undefined
  let resumed = false
  let ending = Promise.resolve()

  const states = createLoginStates(group, status => void hear(status))
  begin()

  /** A storage that answers at once gives the state at once; one that a server has not got gives none. */
  function begin(): void {
    try {
      const first = storage.get()
      if (first instanceof Promise) void first.then(showStored).catch(() => {})
      else showStored(first)
    } catch {
      // The first call fails with it.
    }
  }

  function showStored(stored: StoredLogin | null): void {
    if (stored) states.set('signed-in', userOf(stored.accessToken))
  }

  async function settle(): Promise<void> {
    const stored = await storage.get()
    if (stored) showStored(stored)
    else states.set('signed-out')
  }

  /** Another tab signed in or out: with a shared storage its tokens are here, with a cookie they are asked for. */
  async function hear(status: 'signed-out' | 'signed-in'): Promise<void> {
    if (inCookie && status === 'signed-out') await storage.set(null)
    else if (inCookie) await resume().catch(() => false)
    await settle()
  }

  async function endOne({ token, error }: Ended): Promise<void> {
    const kept = await storage.get()
    if (!kept || (token !== undefined && kept.accessToken !== token)) return
    await storage.set(null)
    states.share('signed-out')
    // In a turn of its own: a fault in it is the app's, and must not become this call's.
    if (onSignedOut) queueMicrotask(() => onSignedOut(error))
  }

  /** One after the other, so that a login that ends for many calls is reported once. */
  function end(of: Ended): Promise<void> {
    const before = ending
    ending = (async () => {
      await before.catch(() => {})
      await endOne(of)
    })()
    return ending
  }

  async function refresh(stale: string | null, why: AtelierError, signal: AbortSignal): Promise<void> {
    const before = await storage.get()
    if (before && before.accessToken !== stale) return
    const refreshToken = before?.refreshToken ?? null
    try {
      if (refreshToken === null && !inCookie) throw why
      const input = refreshToken === null ? {} : { refreshToken }
      const request = {
        type: 'mutation',
        path: 'sessions.refresh',
        input,
        token: null,
        key: undefined,
        signal,
      } as const
      const after = loginIn(await transport.send(request))
      if (!after) throw sdkError('INVALID_RESPONSE')
      // A logout or login during the refresh stands; so does a deadline that has passed.
      const unchanged = (await storage.get())?.accessToken === before?.accessToken
      if (unchanged && !signal.aborted) await storage.set(after)
    } catch (error) {
      if (isRefusal(error) && before) await end({ token: before.accessToken, error })
      throw error
    }
  }

  function renew(stale: string | null, why: AtelierError): Promise<void> {
    resumed = true
    states.set('refreshing')
    flight ??= bounded(signal => alone(lock, signal, () => refresh(stale, why, signal)), {
      ms: refreshMs,
      signal: undefined,
    }).finally(() => {
      flight = undefined
      void settle().catch(() => {})
    })
    return flight
  }

  async function resume(): Promise<boolean> {
    if (!inCookie) return false
    try {
      await renew(null, sdkError('ABORTED'))
      return true
    } catch (error) {
      if (isRefusal(error)) return false
      throw error
    }
  }

  return {
    group,
    states,
    token: async () => (await storage.get())?.accessToken ?? null,
    canRenew: (error, token) =>
      error.code === 'TOKEN_EXPIRED' || (error.code === 'UNAUTHENTICATED' && token === null && inCookie && !resumed),
    renew,
    resume,
    async inputFor(path, input) {
      if (inCookie && answersWithLogin.has(path) && isRecord(input)) return { refreshIn: 'cookie', ...input }
      if (path !== 'sessions.logout' || input !== undefined) return input
      const refreshToken = (await storage.get())?.refreshToken
      return refreshToken ? { refreshToken } : undefined
    },
    deviceFor: path => (inCookie || !answersWithLogin.has(path) ? undefined : storage.device),
    async adopt(login) {
      await storage.set(login)
      states.share('signed-in', userOf(login.accessToken))
    },
    end,
  }
}

const isRefusal = (error: unknown): error is AtelierError =>
  isAtelierError(error) && (error.status === 401 || error.status === 403)

/** Under a name, one at a time over all tabs where the platform has locks; the server forgives the rest a double refresh. */
async function alone(name: string | undefined, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  const locks = 'navigator' in globalThis ? globalThis.navigator.locks : undefined
  if (name === undefined || !locks) return work()
  return locks.request(name, { signal }, work)
}
