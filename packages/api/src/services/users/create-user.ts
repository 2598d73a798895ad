import type { Actor } from '@atelier/domain'
import { AcceptedPassword, emailKeyOf, refuseIssues, registrationIssues } from '@atelier/domain/accounts'
import type { UserRecord } from '@atelier/domain/users'
import type { CreateUserInput } from '../../schemas/users.ts'
import type { Needs } from '../../app-services.ts'
import { recordCreation } from '../internal/change.ts'
import { requireFound } from '../internal/references.ts'
import { requireStepUp } from '../sessions/step-up.ts'
import { userRecord as kind } from './internal.ts'

type CreateContext = Needs<'transact' | 'passwords' | 'settings' | 'readers' | 'limiter' | 'clock'>

/** An ADMIN creates an account for another person; a role other than USER needs step-up. @throws INVALID_INPUT, ALREADY_EXISTS, STEP_UP_REQUIRED */
export async function createUser(context: CreateContext, actor: Actor, input: CreateUserInput): Promise<UserRecord> {
  const { email, password, username, location = '', role, customerType, level } = input
  const { passwordPolicy } = context.settings
  refuseIssues(registrationIssues({ email, password, username }, passwordPolicy))
  if (role !== 'USER') await requireStepUp(context, actor)
  const passwordHash = await context.passwords.hash(AcceptedPassword.of(password, [email, username], passwordPolicy))
  return context.transact(async uow => {
    const account = await uow.accounts.insert({
      email,
      emailKey: emailKeyOf(email),
      passwordHash,
      username,
      location,
      role,
    })
    const { id } = account.user
    if (customerType !== 'retail' || level !== 1) await uow.users.update(id, { customerType, level })
    await uow.jobs.enqueue('mail.verification', { accountId: account.id })
    const record = requireFound(await uow.users.find(id), 'user')
    const events = [['account.registered', { accountId: account.id, userId: id }]] as const
    await recordCreation(uow, actor, { kind, record, events })
    return record
  })
}
