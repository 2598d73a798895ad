import { AppError } from '@atelier/domain'
import { accessTokenLifeSeconds } from '@atelier/domain/sessions'

/** What an access token says; nothing in it but who and which session. */
export interface Claims {
  readonly userId: number
  readonly username: string
  readonly sessionId: number
  readonly exp: number
}

type Json = Readonly<Record<string, unknown>>
const leewaySeconds = 5
const invalid = (message: string) => new AppError('TOKEN_INVALID', undefined, { message })
const has = (claims: Json, name: string) => Object.hasOwn(claims, name)
const isSeconds = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const isId = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0

interface Expected {
  readonly issuer: string
  readonly nowSeconds: number
}

/** Claims in the documented order, with the documented texts (`documented-api.md` 3.3). @throws TOKEN_INVALID, TOKEN_EXPIRED */
export function checkClaims(header: Json, claims: Json, { issuer, nowSeconds }: Expected): Claims {
  const { iat, nbf, exp, user_id: userId, username, sid } = claims
  if (has(claims, 'iat')) {
    if (!isSeconds(iat)) throw invalid('Issued At claim (iat) must be an integer.')
    if (iat > nowSeconds + leewaySeconds) throw invalid('The token is not yet valid (iat)')
  }
  if (has(claims, 'nbf')) {
    if (!isSeconds(nbf)) throw invalid('Not Before claim (nbf) must be an integer.')
    if (nbf > nowSeconds + leewaySeconds) throw invalid('The token is not yet valid (nbf)')
  }
  if (has(claims, 'exp')) {
    if (!isSeconds(exp)) throw invalid('Expiration Time claim (exp) must be an integer.')
    if (exp <= nowSeconds) throw new AppError('TOKEN_EXPIRED')
  }
  if (has(claims, 'aud')) throw invalid('Invalid audience')
  for (const name of ['user_id', 'username', 'sid', 'iat', 'exp', 'jti', 'iss']) {
    if (!has(claims, name)) throw invalid(`Token is missing the "${name}" claim`)
  }
  const lifeFits = isSeconds(iat) && isSeconds(exp) && exp - iat <= accessTokenLifeSeconds
  const known = header['typ'] === 'at+jwt' && !has(header, 'crit') && !has(header, 'b64') && claims['iss'] === issuer
  const typed = isId(userId) && isId(sid) && typeof username === 'string' && typeof claims['jti'] === 'string'
  if (!lifeFits || !known || !typed) throw invalid('Invalid token')
  return { userId, username, sessionId: sid, exp }
}
