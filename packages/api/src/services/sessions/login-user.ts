import { AppError } from '@atelier/domain'
import { type Account, emailKeyOf, normalisePassword } from '@atelier/domain/accounts'
import type { LoginInput } from '../../schemas/sessions.ts'
import type { ClientInfo, Needs } from '../../app-services.ts'
import { openSession, type OpenedSession } from './open-session.ts'

type LoginTools = Needs<
  'readers' | 'transact' | 'passwords' | 'limiter' | 'accessTokens' | 'refreshTokens' | 'clock' | 'secrets'
>

/** Where a login comes from; `presented` is a refresh token that the new session replaces. */
export interface LoginOrigin {
  readonly client: ClientInfo
  readonly presented?: string | undefined
}

/**
 * Unknown name and wrong password answer alike, in text, code and time.
 * @throws INVALID_INPUT, INVALID_CREDENTIALS, ACCOUNT_BANNED, RATE_LIMITED, OVERLOADED
 */
export async function loginUser(context: LoginTools, input: LoginInput, from: LoginOrigin): Promise<OpenedSession> {
  const account = await authenticated(context, input, from)
  const { id, username } = account.user
  return context.transact(async uow => {
    const presented = from.presented === undefined ? undefined : context.refreshTokens.decode(from.presented)
    if (presented) await uow.sessions.end(presented.id)
    const opened = await openSession(context, uow, { user: { id, username }, client: from.client })
    await uow.audit.record({ action: 'session.created', actorUserId: id, subjectUserId: id })
    return opened
  })
}

async function authenticated(context: LoginTools, input: LoginInput, from: LoginOrigin): Promise<Account> {
  const by = nameOf(input)
  const found = await context.readers.accounts.findLogin(by)
  const key = found ? String(found.account.id) : `unknown:${context.secrets.hash(JSON.stringify(by))}`
  await context.limiter.take('login-account', key)
  const right = await context.passwords.verify(found?.passwordHash, normalisePassword(input.password))
  if (!found || !right) {
    const subjectUserId = found?.account.user.id ?? null
    await context.transact(uow =>
      uow.audit.record({ action: 'session.login_failed', actorUserId: null, subjectUserId }),
    )
    throw new AppError('INVALID_CREDENTIALS')
  }
  await context.limiter.clear('login-account', key)
  await context.limiter.giveBack('login-address', from.client.ip)
  if (found.account.bannedAt) throw new AppError('ACCOUNT_BANNED')
  return found.account
}

function nameOf({ email, username }: LoginInput): { emailKey: string } | { username: string } {
  if (email !== undefined) return { emailKey: emailKeyOf(email) }
  if (username !== undefined) return { username }
  throw new AppError('INVALID_INPUT', { issues: [{ path: 'email', code: 'required' }] })
}
