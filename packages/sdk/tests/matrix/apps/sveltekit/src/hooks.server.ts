import { cookieStorage, createClient } from '@atelier/sdk'
import type { Handle } from '@sveltejs/kit/hooks'

/** A client for one request: in loads, actions and endpoints. A login that is renewed while a page loads is in its headers. */
export const handle: Handle = ({ event, resolve }) => {
  event.locals.api = createClient({
    url: 'http://localhost:8081',
    storage: cookieStorage(event.cookies, { secure: false }),
    headers: { 'x-forwarded-for': event.getClientAddress() },
  })
  return resolve(event)
}
