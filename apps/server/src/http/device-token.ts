import type { DeviceToken } from '@atelier/api'
import { knownDeviceLife } from '@atelier/domain/sessions'
import { cookieOf } from './cookies.ts'

const name = '__Host-device'

/** Lax: it opens nothing, and a login that follows a link counts too. */
export const deviceCookie = (token: string): string =>
  `${name}=${token}; Max-Age=${knownDeviceLife.seconds}; Path=/; HttpOnly; Secure; SameSite=Lax`

/** The token of the device in a request: the header of clients on another origin before the cookie. */
export function deviceTokenOf(
  headers: Headers,
  set: (device: { token: string; isShown: boolean }) => void,
): DeviceToken {
  return {
    presented: () => headers.get('device-token') ?? cookieOf(headers, name),
    write: (token, into) => set({ token, isShown: into === 'body' }),
  }
}
