/** Whether a user is signed in, by the state of this client: no request is sent. */
export interface LoginSnapshot {
  readonly status: 'signed-out' | 'refreshing' | 'signed-in'
  /** Whose login it is, as the access token says; absent while there is none. Role and e-mail: `accounts.me`. */
  readonly user?: SignedInUser
}

/** The user of a login, without a request. */
export interface SignedInUser {
  readonly id: number
  readonly username: string
}

type Status = LoginSnapshot['status']

/** The state of a login and its listeners; tabs that share the login receive each other's changes. */
export interface LoginStates {
  readonly current: LoginSnapshot
  /** Changes the state here. */
  set(status: Status, user?: SignedInUser): void
  /** Changes the state here and in the tabs that share the login. */
  share(status: 'signed-out' | 'signed-in', user?: SignedInUser): void
  subscribe(listener: (state: LoginSnapshot) => void): () => void
}

/** `hear` is called when another tab of `group` signs in or out. */
export function createLoginStates(
  group: string | undefined,
  hear: (status: 'signed-out' | 'signed-in') => void,
): LoginStates {
  const listeners = new Set<(state: LoginSnapshot) => void>()
  const channel = channelOf(group)
  let current: LoginSnapshot = { status: 'signed-out' }

  function set(status: Status, user?: SignedInUser): void {
    const shown = status === 'refreshing' ? current.user : user
    if (status === current.status && shown?.id === current.user?.id && shown?.username === current.user?.username)
      return
    current = { status, ...(shown ? { user: shown } : {}) }
    for (const listener of listeners) listener(current)
  }

  channel?.listen(data => {
    if (data === 'signed-out' || data === 'signed-in') hear(data)
  })
  return {
    get current() {
      return current
    },
    set,
    share(status, user) {
      set(status, user)
      channel?.post(status)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

interface Channel {
  post(status: 'signed-out' | 'signed-in'): void
  listen(hear: (data: unknown) => void): void
}

/** Only pages have tabs. */
function channelOf(group: string | undefined): Channel | undefined {
  if (group === undefined || !('document' in globalThis)) return undefined
  const name = `atelier.login ${group}`
  return 'BroadcastChannel' in globalThis ? broadcastChannel(name) : storageChannel(name)
}

function broadcastChannel(name: string): Channel {
  const channel = new BroadcastChannel(name)
  // Node's channels keep a process alive.
  if ('unref' in channel && typeof channel.unref === 'function') channel.unref()
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target; it stays within the origin
    post: status => channel.postMessage(status),
    listen: hear => channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(data)),
  }
}

/** Browsers without channels tell the other tabs of each change in `localStorage`; a counter makes each one. */
function storageChannel(name: string): Channel {
  return {
    post(status) {
      try {
        localStorage.setItem(name, `${status} ${Date.now()}${Math.random()}`)
      } catch {
        // A page without storage has no tabs that share a login.
      }
    },
    listen(hear) {
      globalThis.addEventListener?.('storage', event => {
        if ('key' in event && event.key === name && 'newValue' in event) hear(String(event.newValue).split(' ')[0])
      })
    },
  }
}

/** The claims of an access token that name its user; the server alone judges whether it is good. */
export function userOf(accessToken: string): SignedInUser | undefined {
  try {
    const [, claims = ''] = accessToken.split('.')
    const bytes = Uint8Array.from(atob(claims.replaceAll('-', '+').replaceAll('_', '/')), sign => sign.charCodeAt(0))
    const { user_id: id, username }: Record<string, unknown> = JSON.parse(new TextDecoder().decode(bytes))
    return typeof id === 'number' && typeof username === 'string' ? { id, username } : undefined
  } catch {
    return undefined
  }
}
