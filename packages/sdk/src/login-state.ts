/** Whether a user is signed in, by the state of this client: no request is sent. */
export interface LoginSnapshot {
  readonly status: 'signed-out' | 'refreshing' | 'signed-in'
}

type Status = LoginSnapshot['status']

/** The state of a login and its listeners; tabs that share the login receive each other's changes. */
export interface LoginStates {
  readonly current: LoginSnapshot
  /** Changes the state here. */
  set(status: Status): void
  /** Changes the state here and in the tabs that share the login. */
  share(status: 'signed-out' | 'signed-in'): void
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

  function set(status: Status): void {
    if (status === current.status) return
    current = { status }
    for (const listener of listeners) listener(current)
  }

  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === 'signed-out' || data === 'signed-in') hear(data)
  })
  return {
    get current() {
      return current
    },
    set,
    share(status) {
      set(status)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target; it stays within the origin
      channel?.postMessage(status)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** Only pages have tabs. */
function channelOf(group: string | undefined): BroadcastChannel | undefined {
  if (group === undefined || !('document' in globalThis) || !('BroadcastChannel' in globalThis)) return undefined
  const channel = new BroadcastChannel(`atelier.login ${group}`)
  // Node's channels keep a process alive.
  if ('unref' in channel && typeof channel.unref === 'function') channel.unref()
  return channel
}
