import { AppError } from '@atelier/domain'
import type { Hono } from 'hono'
import type { RequestScope, ServerEnv } from '../http/scope.ts'
import { wantsPage } from '../http/wants-page.ts'
import { defaultAvatar } from './default-avatar.ts'
import { orderPage } from './order.ts'
import { resetPasswordPage } from './reset-password.ts'
import { startPage } from './start-page.ts'

/** Answers with a page of the frontend; undefined while none is built. */
type OpenPage = (request: Request, scope: RequestScope) => Promise<Response | undefined>

/** Registers the fixed pages and files that the server answers besides its API; those of a frontend come first. */
export function addPages(app: Hono<ServerEnv>, openPage: OpenPage = async () => undefined): void {
  app.get('/', async c => {
    c.env.route = 'GET /'
    if (!wantsPage(c.req.raw.headers.get('accept'))) throw new AppError('NOT_FOUND', { resource: 'path' })
    return (await openPage(c.req.raw, c.env)) ?? startPage(c.env)
  })
  app.get('/reset-password', async c => {
    c.env.route = 'GET /reset-password'
    return (await openPage(c.req.raw, c.env)) ?? resetPasswordPage(c.env)
  })
  app.get('/order', async c => {
    c.env.route = 'GET /order'
    return (await openPage(c.req.raw, c.env)) ?? orderPage(c.env)
  })
  app.get('/default.jpg', c => {
    c.env.route = 'GET /default.jpg'
    return defaultAvatar(c.env, c.req.raw)
  })
}
