import { useSyncExternalStore } from 'react'
import type { Inputs, LoginSnapshot } from '../index.ts'
import { useClient } from './provider.ts'

export interface UsedLogin extends LoginSnapshot {
  /** True while the login is renewed too, so that a page stays as it is. */
  readonly isSignedIn: boolean
  readonly login: (input: Inputs['sessions']['login']) => Promise<void>
  readonly logout: () => Promise<void>
}

const signedOut: LoginSnapshot = { status: 'signed-out' }

/**
 * Whether a user is signed in, in this tab or another of the same login; a server renders it as signed out.
 * @example
 * ```tsx
 * const { isSignedIn, login, logout } = useLogin()
 * ```
 */
export function useLogin(): UsedLogin {
  const { $login, sessions } = useClient()
  const state = useSyncExternalStore(
    $login.subscribe,
    () => $login.state,
    () => signedOut,
  )
  return {
    ...state,
    isSignedIn: state.status === 'signed-in' || (state.status === 'refreshing' && state.user !== undefined),
    login: async input => void (await sessions.login.mutate(input)),
    logout: async () => void (await sessions.logout.mutate()),
  }
}
