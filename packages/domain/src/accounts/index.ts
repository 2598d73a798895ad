export { demoPassword } from './demo-password.ts'
export { AcceptedPassword } from './accepted-password.ts'
export { type Account, emailKeyOf, isEmail, isUsername, notAnEmail } from './account.ts'
export { type AllowList, isAllowed, parseAllowList } from './allow-list.ts'
export { linkLifeSeconds, type LinkPurpose, type LinkToken } from './link-token.ts'
export { normalisePassword, type PasswordPolicy } from './password-policy.ts'
export type {
  AccountReader,
  AccountRepository,
  LinkTokenRepository,
  LoginRecord,
  NewAccount,
  PasswordHasher,
  Secrets,
} from './ports.ts'
export { refuseIssues, type Registration, registrationIssues } from './registration.ts'
