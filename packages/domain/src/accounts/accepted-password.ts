import { normalisePassword, type PasswordPolicy } from './password-policy.ts'
import { passwordIssues, refuseIssues } from './registration.ts'

/** A new password that passed the policy: the only thing that can be hashed (`reliability.md` S14). */
export class AcceptedPassword {
  /** NFKC, as it is hashed. */
  readonly normalised: string

  private constructor(normalised: string) {
    this.normalised = normalised
  }

  /** The one gate of every new password; `own` are the person's e-mail and username. @throws INVALID_INPUT */
  static of(password: string, own: readonly string[], policy: PasswordPolicy): AcceptedPassword {
    refuseIssues(passwordIssues(password, own, policy))
    return new AcceptedPassword(normalisePassword(password))
  }
}
