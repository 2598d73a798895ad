import { type CookieJar, cookieStorage, createClient, safe } from '@atelier/sdk'
import { type NextRequest, NextResponse } from 'next/server'

/** Renews the login before a page is rendered: pages cannot write cookies. The page sees the new one too. */
export async function proxy(request: NextRequest) {
  let response = NextResponse.next({ request })
  const jar: CookieJar = {
    get: name => request.cookies.get(name),
    set(name, value, options) {
      request.cookies.set(name, value)
      response = NextResponse.next({ request })
      response.cookies.set(name, value, options)
    },
  }
  const api = createClient({ url: 'http://localhost:8081', storage: cookieStorage(jar, { secure: false }) })
  if (await api.$login.signedIn()) await safe(api.accounts.me.query())
  return response
}
export const config = { matcher: ['/'] }
