import { AppError, type RateLimiter } from '@atelier/domain'
import { emailKeyOf } from '@atelier/domain/accounts'
import type { LoginInput } from '../../schemas/sessions.ts'

/** What an account is named by at login. */
export type LoginName = { readonly emailKey: string } | { readonly username: string }

/** With both, the e-mail counts. @throws INVALID_INPUT with neither */
export function loginNameOf({ email, username }: LoginInput): LoginName {
  if (email !== undefined) return { emailKey: emailKeyOf(email) }
  if (username !== undefined) return { username }
  throw new AppError('INVALID_INPUT', {
    issues: [{ path: 'email', code: 'required', message: "Send 'email' or 'username'" }],
  })
}

/** Takes one of the account's tries; false beyond its limit, which then answers like a wrong password. */
export async function takeTry(limiter: RateLimiter, accountId: number): Promise<boolean> {
  try {
    await limiter.take('login-guesses', String(accountId))
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'RATE_LIMITED') return false
    throw error
  }
}
