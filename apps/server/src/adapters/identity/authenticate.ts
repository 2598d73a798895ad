import { type Actor, AppError, type Clock, timestampOf } from '@atelier/domain'
import type { SessionReader } from '@atelier/domain/sessions'
import type { TokenReader } from './access-tokens.ts'
import { isKeyToken, type KeyToActor } from './api-keys.ts'

interface AuthenticateServices {
  readonly tokens: TokenReader
  readonly sessions: SessionReader
  readonly clock: Clock
  readonly keys: KeyToActor
}

/**
 * Headers to the actor, by an access token or an API key; null without a header. The signature may be remembered, the session is looked up each
 * time, so that a logout acts at once on every process (`documented-api.md` 3.1 to 3.3).
 * @throws MALFORMED_REQUEST, UNAUTHENTICATED, TOKEN_INVALID, TOKEN_EXPIRED, SESSION_ENDED
 */
export async function authenticate(
  services: AuthenticateServices,
  rawHeaders: readonly string[],
): Promise<Actor | null> {
  const token = bearerOf(rawHeaders)
  if (token === undefined) return null
  if (isKeyToken(token)) return services.keys(token)
  const claims = services.tokens.read(token)
  const actor = await services.sessions.findActor(claims.sessionId, timestampOf(services.clock.now()))
  if (actor?.userId !== claims.userId) throw new AppError('SESSION_ENDED')
  return actor
}

/** The token of the one Authorization header; undefined when there is none or it is empty. */
function bearerOf(rawHeaders: readonly string[]): string | undefined {
  const values = rawHeaders.filter((_, index) => index % 2 === 1 && isAuthorization(rawHeaders[index - 1]))
  if (values.length > 1) {
    throw new AppError('MALFORMED_REQUEST', { part: 'header' }, { message: 'More than one Authorization header' })
  }
  const value = values[0]
  if (value === undefined || value === '') return undefined
  const [scheme = '', token = '', ...rest] = value.split(' ')
  if (scheme.toLowerCase() !== 'bearer' || token === '') throw new AppError('UNAUTHENTICATED')
  if (rest.length > 0) throw new AppError('TOKEN_INVALID')
  return token
}

const isAuthorization = (name: string | undefined): boolean => name?.toLowerCase() === 'authorization'
