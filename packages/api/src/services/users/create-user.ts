import type { Actor } from '@atelier/domain'
import { emailKeyOf, normalisePassword, refuseIssues, registrationIssues } from '@atelier/domain/accounts'
import type { UserRecord } from '@atelier/domain/users'
import type { CreateUserInput } from '../../schemas/users.ts'
import type { Needs } from '../../app-services.ts'
import { requireStepUp } from '../sessions/step-up.ts'
import { recordChange } from '../audit/record-change.ts'
import { auditedUser } from './audited-user.ts'
import { userNotFound } from './get-user.ts'

type CreateTools = Needs<'transact' | 'passwords' | 'settings' | 'readers' | 'limiter' | 'clock'>

/** An ADMIN makes an account for somebody; giving a role needs step-up. @throws INVALID_INPUT, ALREADY_EXISTS, STEP_UP_REQUIRED */
export async function createUser(context: CreateTools, actor: Actor, input: CreateUserInput): Promise<UserRecord> {
  const { email, password, username, location = '', role, customerType, level } = input
  refuseIssues(registrationIssues({ email, password, username }, context.settings.passwordPolicy))
  if (role !== 'USER') await requireStepUp(context, actor)
  const passwordHash = await context.passwords.hash(normalisePassword(password))
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
    await uow.outbox.emit('account.registered', { accountId: account.id, userId: id })
    await uow.jobs.enqueue('mail.verification', { accountId: account.id })
    const user = await uow.users.find(id)
    if (!user) throw userNotFound()
    const change = { before: null, after: auditedUser(user) }
    await recordChange(uow, actor, { action: 'user.created', subjectUserId: id, ...change })
    return user
  })
}
