import type { Issue } from '../error-details.ts'
import { AppError } from '../app-error.ts'
import { isEmail, isUsername, notAnEmail } from './account.ts'
import { type PasswordPolicy, passwordFault, passwordLimit, passwordMessage } from './password-policy.ts'

export interface Registration {
  readonly email: string
  readonly password: string
  readonly username: string
}

/** Faults in the documented order: e-mail, password, username (`documented-api.md` 4.2, row 5a). */
export function registrationIssues(input: Registration, policy: PasswordPolicy): Issue[] {
  const issues: Issue[] = []
  if (!isEmail(input.email)) issues.push({ path: 'email', code: 'format', message: notAnEmail })
  issues.push(...passwordIssues(input.password, [input.email, input.username], policy))
  if (!isUsername(input.username)) {
    const message = "'username' must be 3 to 30 characters of a-z, 0-9, _ and -, starting with a letter or digit"
    issues.push({ path: 'username', code: 'format', message })
  }
  return issues
}

/** The faults of a new password alone; `own` are the person's names. */
export function passwordIssues(password: string, own: readonly string[], policy: PasswordPolicy): Issue[] {
  const fault = passwordFault(password, own, policy)
  if (!fault) return []
  const message = passwordMessage(fault, 'password', policy)
  return [{ path: 'password', code: fault, message, ...passwordLimit(fault, policy) }]
}

/** @throws INVALID_INPUT when there are issues. */
export function refuseIssues(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new AppError('INVALID_INPUT', { issues })
}
