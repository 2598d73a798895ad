import { type Actor, AppError } from '@atelier/domain'
import type { Session } from '@atelier/domain/sessions'
import { z } from 'zod'
import { Nothing } from '../schemas/common.ts'
import {
  LoginInput,
  LogoutInput,
  LogoutOutput,
  PasswordInput,
  RefreshInput,
  RevokeOthersInput,
  SessionIdInput,
  SessionOutput,
  SessionTokens,
} from '../schemas/sessions.ts'
import { listSessions } from '../services/sessions/list-sessions.ts'
import { loginUser } from '../services/sessions/login-user.ts'
import { logoutSession } from '../services/sessions/logout-session.ts'
import type { OpenedLogin, OpenedSession } from '../services/sessions/open-session.ts'
import { reauthenticateSession } from '../services/sessions/reauthenticate-session.ts'
import { refreshSession } from '../services/sessions/refresh-session.ts'
import { revokeSession, revokeSessions } from '../services/sessions/revoke-session.ts'
import type { ApiContext, RefreshCookie } from '../trpc/context.ts'
import { refuseLoginOnly } from '../trpc/guard.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

type Delivery = Pick<ApiContext, 'deviceToken' | 'refreshCookie'>

/** Puts the tokens of a login where they were asked for. */
export function deliverLogin({ tokens, deviceToken }: OpenedLogin, refreshIn: 'body' | 'cookie', ctx: Delivery) {
  ctx.deviceToken.write(deviceToken, refreshIn)
  return deliver(tokens, refreshIn, ctx.refreshCookie)
}

/** Puts the refresh token where it was asked for: into the cookie, or into the answer. */
function deliver(opened: OpenedSession, refreshIn: 'body' | 'cookie', cookie: RefreshCookie): SessionTokens {
  if (refreshIn === 'body') return opened
  cookie.write(opened.refreshToken)
  return { ...opened, refreshToken: null }
}

/** The shape in which sessions are listed. */
export const toSessionOutputs = (listed: readonly Session[], { sessionId }: Actor): SessionOutput[] =>
  listed.map(session => ({
    id: session.publicId,
    current: session.publicId === sessionId,
    ip: session.ip,
    userAgent: session.userAgent,
    createdAt: session.createdAt,
    lastUsedAt: session.lastUsedAt,
    expiresAt: session.expiresAt,
  }))

/** The actor; null for a well-signed token that has expired or whose session has ended. @throws TOKEN_INVALID */
async function actorOrEnded<T>(authenticate: () => Promise<T | null>): Promise<T | null> {
  try {
    return await authenticate()
  } catch (error) {
    if (error instanceof AppError && (error.code === 'TOKEN_EXPIRED' || error.code === 'SESSION_ENDED')) return null
    throw error
  }
}

export const sessions = resource('Login, token refresh, logout and active sessions', {
  login: procedure({
    access: 'public',
    summary: 'Log in by e-mail or username',
    idempotency: 'exempt',
    limits: ['login-address'],
    errors: ['INVALID_CREDENTIALS', 'ACCOUNT_BANNED'],
    input: LoginInput,
    output: SessionTokens,
  }).mutation(async ({ ctx, input }) => {
    const presented = ctx.refreshCookie.presented()
    const from = { client: ctx.client, presented, deviceToken: ctx.deviceToken.presented() }
    return deliverLogin(await loginUser(ctx.request, input, from), input.refreshIn, ctx)
  }),

  refresh: procedure({
    access: 'public',
    summary: 'Exchange a refresh token for a new pair',
    idempotency: 'exempt',
    input: RefreshInput,
    output: SessionTokens,
  }).mutation(async ({ ctx, input }) => {
    const token = input?.refreshToken
    const opened = await refreshSession(ctx.request, token ?? ctx.refreshCookie.read())
    return deliver(opened, token === undefined ? 'cookie' : 'body', ctx.refreshCookie)
  }),

  logout: procedure({
    access: 'public',
    summary: 'End this session; repeating it answers the same',
    idempotency: 'exempt',
    input: LogoutInput,
    output: LogoutOutput,
  }).mutation(async ({ ctx, input }) => {
    const actor = await actorOrEnded(ctx.authenticate)
    refuseLoginOnly(actor, true)
    await logoutSession(ctx.request, actor, input?.refreshToken ?? ctx.refreshCookie.read())
    ctx.refreshCookie.write(null)
    return { message: 'Successfully logged out' as const }
  }),

  list: procedure({
    access: 'user',
    loginOnly: true,
    summary: 'Where one is logged in',
    input: Nothing,
    output: z.array(SessionOutput),
  }).query(async ({ ctx }) => toSessionOutputs(await listSessions(ctx.request, ctx.actor.userId), ctx.actor)),

  revoke: procedure({
    access: 'user',
    loginOnly: true,
    summary: 'End one of your own sessions',
    input: SessionIdInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => revokeSession(ctx.request, ctx.actor, input.id)),

  revokeOthers: procedure({
    access: 'user',
    loginOnly: true,
    summary: 'End all other sessions, or all of them',
    input: RevokeOthersInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => revokeSessions(ctx.request, ctx.actor, input?.include)),

  reauthenticate: procedure({
    access: 'user',
    loginOnly: true,
    summary: 'Enter the password again; it counts for ten minutes',
    idempotency: 'exempt',
    errors: ['INVALID_CREDENTIALS'],
    input: PasswordInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => reauthenticateSession(ctx.request, ctx.actor, input.password)),
})
