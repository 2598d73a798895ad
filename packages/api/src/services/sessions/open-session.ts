import { timestampOf, type UnitOfWork } from '@atelier/domain'
import { accessTokenLifeSeconds } from '@atelier/domain/sessions'
import type { SessionTokens } from '../../schemas/sessions.ts'
import type { ClientInfo, Needs } from '../../app-services.ts'
import { rememberDevice } from './known-device.ts'

/** What the answer of a login carries; the transport decides where the refresh token goes. */
export type OpenedSession = SessionTokens & { readonly refreshToken: string }

/** A login also makes its device known, by this token. */
export interface OpenedLogin {
  readonly tokens: OpenedSession
  readonly deviceToken: string
}

interface Opening {
  readonly account: { readonly id: number; readonly user: { readonly id: number; readonly username: string } }
  readonly client: ClientInfo
  /** Token that the device presented. */
  readonly deviceToken: string | undefined
}

/** A new session row and its pair of tokens; the device is known from now on. */
export async function openSession(
  context: Needs<'accessTokens' | 'refreshTokens' | 'secrets' | 'clock'>,
  uow: UnitOfWork,
  { account: { id: accountId, user }, client, deviceToken: token }: Opening,
): Promise<OpenedLogin> {
  const { secret, id } = context.refreshTokens.create()
  const now = timestampOf(context.clock.now())
  const session = await uow.sessions.create({ id, userId: user.id, ...client, now })
  const deviceToken = await rememberDevice(context, uow, { accountId, token })
  const pair = { secret, counter: session.refreshCounter, user, sessionId: session.publicId }
  return { tokens: tokensOf(context, pair), deviceToken }
}

interface Pair {
  readonly secret: string
  readonly counter: number
  readonly user: { readonly id: number; readonly username: string }
  readonly sessionId: number
}

/** A fresh access token and the refresh token of a counter. */
export const tokensOf = (
  context: Needs<'accessTokens' | 'refreshTokens'>,
  { secret, counter, user, sessionId }: Pair,
): OpenedSession => ({
  accessToken: context.accessTokens.issue({ userId: user.id, username: user.username, sessionId }),
  expiresIn: accessTokenLifeSeconds,
  refreshToken: context.refreshTokens.encode(secret, counter),
})
