import type { IssueLimit } from '../error-details.ts'
import { demoPassword } from './demo-password.ts'

/** What a deployment asks of a password; minimum 10 in production, 4 otherwise (`reliability.md` S14). */
export interface PasswordPolicy {
  readonly minLength: number
  /** Production refuses common passwords and the person's own names. */
  readonly refuseCommon: boolean
  readonly isCommon: (normalised: string) => boolean
  readonly siteName: string
}

type PasswordFault = 'too_small' | 'too_big' | 'common_password'

const maxBytes = 1024
/** The form that is hashed and compared: Unicode NFKC, nothing trimmed, nothing cut. */
export const normalisePassword = (password: string): string => password.normalize('NFKC')

/** Why a password is refused, or null; `own` are the person's e-mail and username. */
export function passwordFault(password: string, own: readonly string[], policy: PasswordPolicy): PasswordFault | null {
  const normal = normalisePassword(password)
  if (Array.from(normal).length < policy.minLength) return 'too_small'
  if (new TextEncoder().encode(normal).length > maxBytes) return 'too_big'
  if (!policy.refuseCommon) return null
  const lower = normal.toLowerCase()
  const isOwn = [...own, policy.siteName].some(name => name.toLowerCase() === lower)
  return isOwn || lower === demoPassword || policy.isCommon(lower) ? 'common_password' : null
}

/** The bound of a fault, where it has one. */
export const passwordLimit = (
  fault: PasswordFault,
  { minLength }: Pick<PasswordPolicy, 'minLength'>,
): { readonly limit?: IssueLimit } => {
  if (fault === 'too_small') return { limit: { value: minLength, unit: 'characters' } }
  return fault === 'too_big' ? { limit: { value: maxBytes, unit: 'bytes' } } : {}
}

/** The text for a fault, worded for the documented register route. */
export function passwordMessage(fault: PasswordFault, key: string, policy: Pick<PasswordPolicy, 'minLength'>): string {
  switch (fault) {
    case 'too_small':
      return `'${key}' must be at least ${policy.minLength} characters long`
    case 'too_big':
      return `'${key}' must be at most ${maxBytes} bytes long`
    case 'common_password':
      return `'${key}' is too common`
  }
}
