/** The tokens of a login. */
export interface StoredLogin {
  readonly accessToken: string
  /** Null where the browser keeps it in a cookie. */
  readonly refreshToken: string | null
}

/** Where a login is kept; both functions may answer later, and a call waits for them no longer than for its deadline. */
export interface LoginStorage {
  get(): StoredLogin | null | Promise<StoredLogin | null>
  /** Keeps a login, or forgets it (null). */
  set(login: StoredLogin | null): void | Promise<void>
  /** A name shared by all clients of the same storage, such as tabs: only one of them refreshes at a time. */
  readonly sharedAs?: string
  /** Keeps what the server knows this device by, over logouts; without it every login is one of an unknown device. */
  readonly device?: DeviceStorage
}

/** Where the token of a device is kept: on a known device, wrong passwords sent from elsewhere never block a login. */
export interface DeviceStorage {
  get(): string | null | Promise<string | null>
  set(token: string): void | Promise<void>
}

/** Keeps the login as long as the page or process lives. The default. */
export function memoryStorage(initial: StoredLogin | null = null): LoginStorage {
  let kept = initial
  let device: string | null = null
  return {
    device: {
      get: () => device,
      set: token => {
        device = token
      },
    },
    get: () => kept,
    set: login => {
      kept = login
    },
  }
}

/**
 * Keeps the login in the browser's `localStorage`, seen by all tabs of the origin.
 * Scripts of the page can read it: prefer `refreshIn: 'cookie'` where the API's site is yours.
 */
export function browserStorage(name = 'atelier.login'): LoginStorage {
  return {
    sharedAs: name,
    device: {
      get: () => localStorage.getItem(`${name}.device`),
      set: token => localStorage.setItem(`${name}.device`, token),
    },
    get: () => parseLogin(localStorage.getItem(name)),
    set: login => (login ? localStorage.setItem(name, JSON.stringify(login)) : localStorage.removeItem(name)),
  }
}

/** Anything but a login of ours counts as none. */
function parseLogin(text: string | null): StoredLogin | null {
  if (text === null) return null
  try {
    return loginIn(JSON.parse(text)) ?? null
  } catch {
    return null
  }
}

/** The tokens in an answer that carries a login; undefined for any other value. */
export function loginIn(value: unknown): StoredLogin | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (!('accessToken' in value) || typeof value.accessToken !== 'string' || !('refreshToken' in value)) return undefined
  const { accessToken, refreshToken } = value
  if (refreshToken !== null && typeof refreshToken !== 'string') return undefined
  return { accessToken, refreshToken }
}
