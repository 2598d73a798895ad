import { AppError } from '@atelier/domain'
import { type Account, normalisePassword } from '@atelier/domain/accounts'
import type { LoginInput } from '../../schemas/sessions.ts'
import type { ClientInfo, Needs } from '../../app-services.ts'
import { loginNameOf, takeTry } from './internal.ts'
import { findKnownDevice } from './known-device.ts'
import { openSession, type OpenedLogin } from './open-session.ts'

type LoginTools = Needs<
  'readers' | 'transact' | 'passwords' | 'limiter' | 'accessTokens' | 'refreshTokens' | 'clock' | 'secrets'
>

/** Where a login comes from; `presented` is a refresh token that the new session replaces. */
interface LoginOrigin {
  readonly client: ClientInfo
  readonly presented?: string | undefined
  readonly deviceToken?: string | undefined
}

/**
 * Unknown name and wrong password answer alike, in text, code and time.
 * @throws INVALID_INPUT, INVALID_CREDENTIALS, ACCOUNT_BANNED, RATE_LIMITED, OVERLOADED
 */
export async function loginUser(context: LoginTools, input: LoginInput, from: LoginOrigin): Promise<OpenedLogin> {
  const account = await authenticated(context, input, from)
  const { id } = account.user
  return context.transact(async uow => {
    const presented = from.presented === undefined ? undefined : context.refreshTokens.decode(from.presented)
    if (presented) await uow.sessions.end(presented.id)
    const opened = await openSession(context, uow, { account, client: from.client, deviceToken: from.deviceToken })
    await uow.audit.record({ action: 'session.created', actorUserId: id, subjectUserId: id })
    return opened
  })
}

async function authenticated(context: LoginTools, input: LoginInput, from: LoginOrigin): Promise<Account> {
  const { limiter, passwords } = context
  const name = loginNameOf(input)
  // Keys are what was sent, so that a refusal says nothing of an account.
  const sent = context.secrets.hash(JSON.stringify(name))
  const device = await findKnownDevice(context, name, from.deviceToken)
  await (device === undefined ? limiter.take('login-account', sent) : limiter.take('login-device', device))
  const found = await context.readers.accounts.findLogin(name)
  const mayTry = !found || device !== undefined || (await takeTry(limiter, found.account.id))
  const hash = mayTry ? found?.passwordHash : undefined
  const right = await passwords.verify(hash, normalisePassword(input.password))
  if (!found || !right) {
    const subjectUserId = found?.account.user.id ?? null
    await context.transact(uow =>
      uow.audit.record({ action: 'session.login_failed', actorUserId: null, subjectUserId }),
    )
    throw new AppError('INVALID_CREDENTIALS')
  }
  if (device === undefined) {
    await limiter.clear('login-account', sent)
    await limiter.clear('login-guesses', String(found.account.id))
  } else await limiter.clear('login-device', device)
  await limiter.giveBack('login-address', from.client.ip)
  if (found.account.bannedAt) throw new AppError('ACCOUNT_BANNED')
  return found.account
}
