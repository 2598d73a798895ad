import { demoPassword } from '@atelier/domain/accounts'
import { z } from 'zod'
import { Id, Text, Timestamp } from './common.ts'

const refreshIn = z.enum(['body', 'cookie']).default('body').meta({
  description: 'Where the refresh token goes: into the answer, or into an HttpOnly cookie',
})

/** E-mail or username; with both, the e-mail counts. */
export const LoginInput = z
  .strictObject({ email: Text.optional(), username: Text.optional(), password: Text, refreshIn })
  .meta({ example: { email: 'ana@example.com', password: demoPassword } })
export type LoginInput = z.infer<typeof LoginInput>

/** The refresh token; left out, the cookie is read and rotated. */
export const RefreshInput = z.strictObject({ refreshToken: z.string().max(500).optional() }).optional()
export const LogoutInput = RefreshInput

/** A pair of tokens. */
export const SessionTokens = z
  .strictObject({
    accessToken: z.string().meta({ description: 'JWT, HS512: Authorization: Bearer <it>' }),
    expiresIn: z.int().meta({ description: 'Seconds until the access token expires', example: 1800 }),
    refreshToken: z.string().nullable().meta({ description: 'Null when it went into the cookie' }),
  })
  .meta({ id: 'SessionTokens' })
export type SessionTokens = z.infer<typeof SessionTokens>

export const LogoutOutput = z.strictObject({ message: z.literal('Successfully logged out') })

export const SessionOutput = z
  .strictObject({
    id: Id,
    current: z.boolean().meta({ description: 'Whether this request came with it' }),
    ip: z.string(),
    userAgent: z.string(),
    createdAt: Timestamp,
    lastUsedAt: Timestamp,
    expiresAt: Timestamp,
  })
  .meta({ id: 'Session' })
export type SessionOutput = z.infer<typeof SessionOutput>

export const SessionList = z.strictObject({ items: z.array(SessionOutput).readonly() })

export const SessionIdInput = z.strictObject({ id: Id })
export const RevokeOthersInput = z
  .strictObject({ include: z.enum(['current']).optional().meta({ description: 'current: log out everywhere' }) })
  .optional()
export const PasswordInput = z.strictObject({ password: Text })
