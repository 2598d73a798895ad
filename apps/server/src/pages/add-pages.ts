import type { Hono } from 'hono'
import type { ServerEnv } from '../http/scope.ts'
import { defaultAvatar } from './default-avatar.ts'
import { resetPasswordPage } from './reset-password.ts'

/** Registers the fixed pages and files that the server answers besides its API. */
export function addPages(app: Hono<ServerEnv>): void {
  app.get('/reset-password', c => {
    c.env.route = 'GET /reset-password'
    return resetPasswordPage(c.env)
  })
  app.get('/default.jpg', c => {
    c.env.route = 'GET /default.jpg'
    return defaultAvatar(c.env, c.req.raw)
  })
}
