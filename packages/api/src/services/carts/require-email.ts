import { AppError } from '@atelier/domain'
import { isEmail, notAnEmail } from '@atelier/domain/accounts'

/** @throws INVALID_INPUT */
export function requireEmail(email: string): void {
  if (isEmail(email)) return
  throw new AppError('INVALID_INPUT', { issues: [{ path: 'email', code: 'format', message: notAnEmail }] })
}
