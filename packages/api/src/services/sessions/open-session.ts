import { timestampOf, type UnitOfWork } from '@atelier/domain'
import { accessTokenLifeSeconds } from '@atelier/domain/sessions'
import type { SessionTokens } from '../../schemas/sessions.ts'
import type { ClientInfo, Needs } from '../../app-services.ts'

/** What the answer of a login carries; the door decides where the refresh token goes. */
export type OpenedSession = SessionTokens & { readonly refreshToken: string }

interface Opening {
  readonly user: { readonly id: number; readonly username: string }
  readonly client: ClientInfo
}

/** A new session row and its pair of tokens. */
export async function openSession(
  context: Needs<'accessTokens' | 'refreshTokens' | 'clock'>,
  uow: UnitOfWork,
  { user, client }: Opening,
): Promise<OpenedSession> {
  const { secret, id } = context.refreshTokens.create()
  const now = timestampOf(context.clock.now())
  const session = await uow.sessions.create({ id, userId: user.id, ...client, now })
  return tokensOf(context, { secret, counter: session.refreshCounter, user, sessionId: session.publicId })
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
