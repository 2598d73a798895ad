import { linkPaths } from '@atelier/domain/mail'
import type { RequestHandler } from '../http/scope.ts'
import { wantsPage } from '../http/wants-page.ts'
import type { SiteBuild } from './build.ts'

/** What mails link to, and the page that does the same by a button. */
const links = [
  { path: linkPaths.verify, page: '/account/verify' },
  { path: linkPaths.email_change, page: '/account/confirm-email' },
]

/**
 * Sends a browser that follows a link of a mail to the page for it, with the token in the fragment, which no log keeps.
 * Clients of the API, and browsers where no frontend is built, get the answer of the API.
 */
export const openMailLinks =
  (build: SiteBuild, next: RequestHandler): RequestHandler =>
  async (request, scope) => {
    const link = isOpening(request) ? linkTo(new URL(request.url).pathname) : undefined
    if (!link || (await build.page()) === undefined) return next(request, scope)
    scope.route = `GET ${link.path}:token`
    const headers = { ...scope.baseHeaders, location: link.location, 'cache-control': 'no-store', vary: 'Accept' }
    return new Response(null, { status: 303, headers })
  }

const isOpening = ({ method, headers }: Request): boolean =>
  (method === 'GET' || method === 'HEAD') && wantsPage(headers.get('accept'))

function linkTo(pathname: string): { readonly path: string; readonly location: string } | undefined {
  const link = links.find(({ path }) => pathname.startsWith(path))
  const token = link && pathname.slice(link.path.length)
  // Tokens are base64url; anything else is left to the API to refuse.
  if (!link || token === undefined || !/^[\w-]+$/.test(token)) return undefined
  return { path: link.path, location: `${link.page}#token=${token}` }
}
