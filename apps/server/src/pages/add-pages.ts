import { AppError } from '@atelier/domain'
import type { Hono } from 'hono'
import type { ServerEnv } from '../http/scope.ts'
import { defaultAvatar } from './default-avatar.ts'
import { orderPage } from './order.ts'
import { resetPasswordPage } from './reset-password.ts'
import { startPage, wantsPage } from './start-page.ts'

/** Registers the fixed pages and files that the server answers besides its API. */
export function addPages(app: Hono<ServerEnv>): void {
  app.get('/', c => {
    c.env.route = 'GET /'
    if (!wantsPage(c.req.raw.headers.get('accept'))) throw new AppError('NOT_FOUND', { resource: 'path' })
    return startPage(c.env)
  })
  app.get('/reset-password', c => {
    c.env.route = 'GET /reset-password'
    return resetPasswordPage(c.env)
  })
  app.get('/order', c => {
    c.env.route = 'GET /order'
    return orderPage(c.env)
  })
  app.get('/default.jpg', c => {
    c.env.route = 'GET /default.jpg'
    return defaultAvatar(c.env, c.req.raw)
  })
}
