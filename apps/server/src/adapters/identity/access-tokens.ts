import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { AppError, type Clock } from '@atelier/domain'
import { type AccessTokens, accessTokenLifeSeconds } from '@atelier/domain/sessions'
import { decodeSegment } from '../shared/base64url.ts'
import { checkClaims, type Claims } from './token-claims.ts'

/** New tokens are signed with `current`; those of `previous` are still read while keys are changed. */
interface SigningKeys {
  readonly current: string
  readonly previous?: string | undefined
}

export interface TokenReader {
  /** The claims of a good token. @throws TOKEN_INVALID, TOKEN_EXPIRED with the closed list of texts */
  read(token: string): Claims
}

const invalid = (message: string) => new AppError('TOKEN_INVALID', undefined, { message })
/** Names a key without telling it. */
export const kidOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 8)
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const sign = (key: string, text: string) => createHmac('sha512', key).update(text).digest()
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function jsonOf(bytes: Buffer, part: 'header' | 'payload'): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(utf8.decode(bytes))
  } catch {
    throw invalid(`Invalid ${part} string`)
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw invalid(`Invalid ${part} string: must be a json object`)
}

/**
 * HS512 access tokens of three parts, written and strictly read (`documented-api.md` 3.2 and 3.3: same order, same texts).
 * A signature that was verified is remembered until its token expires; the session behind it never is.
 */
export function createAccessTokens(keys: SigningKeys, issuer: string, clock: Clock): AccessTokens & TokenReader {
  const verified = new Map<string, Claims>()
  const header = encode({ alg: 'HS512', typ: 'at+jwt', kid: kidOf(keys.current) })
  const byKid = new Map([keys.previous, keys.current].flatMap(key => (key ? [[kidOf(key), key] as const] : [])))
  const keyOf = (kid: unknown) => (kid === undefined ? keys.current : byKid.get(typeof kid === 'string' ? kid : ''))

  function verify(token: string): Claims {
    const parts = token.split('.')
    const [head = '', payload = ''] = parts
    if (parts.length < 3) throw invalid('Not enough segments')
    const headBytes = decodeSegment(head)
    if (!headBytes) throw invalid('Invalid header padding')
    const fields = jsonOf(headBytes, 'header')
    const payloadBytes = decodeSegment(payload)
    if (!payloadBytes) throw invalid('Invalid payload padding')
    const signatureText = parts.slice(2).join('.')
    const signature = decodeSegment(signatureText)
    if (!signature) throw invalid('Invalid crypto padding')
    if (fields['alg'] !== 'HS512') throw invalid('The specified alg value is not allowed')
    const key = keyOf(fields['kid'])
    if (!key) throw invalid('Signature verification failed')
    const wanted = sign(key, `${head}.${payload}`)
    const canonical = signature.length === wanted.length && signature.toString('base64url') === signatureText
    if (!canonical || !timingSafeEqual(signature, wanted)) throw invalid('Signature verification failed')
    return checkClaims(fields, jsonOf(payloadBytes, 'payload'), { issuer, nowSeconds: clock.now() / 1000 })
  }

  return {
    issue({ userId, username, sessionId }) {
      const iat = Math.floor(clock.now() / 1000)
      const claims = {
        user_id: userId,
        username,
        sid: sessionId,
        iat,
        exp: iat + accessTokenLifeSeconds,
        jti: randomUUID(),
        iss: issuer,
      }
      const text = `${header}.${encode(claims)}`
      return `${text}.${sign(keys.current, text).toString('base64url')}`
    },

    read(token) {
      const known = verified.get(token)
      if (known && known.exp > clock.now() / 1000) return known
      const claims = verify(token)
      // Bounded by forgetting everything: a miss costs one signature.
      if (verified.size >= 10_000) verified.clear()
      verified.set(token, claims)
      return claims
    },
  }
}
