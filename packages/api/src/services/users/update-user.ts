import { type Actor, AppError } from '@atelier/domain'
import type { UserRecord } from '@atelier/domain/users'
import type { UpdateUserInput } from '../../schemas/users.ts'
import type { Needs } from '../../app-services.ts'
import { refuseUsername } from '../accounts/update-me.ts'
import { requireStepUp } from '../sessions/step-up.ts'
import { recordChange } from '../audit/record-change.ts'
import { auditedUser } from './audited-user.ts'
import { userNotFound } from './get-user.ts'
import { keepLastAdmin } from './last-admin.ts'
import { userPatchOf } from './user-patch.ts'

type UpdateContext = Needs<'transact' | 'readers' | 'passwords' | 'limiter' | 'clock' | 'markdown'>

/** An ADMIN changes anybody. @throws INVALID_INPUT, NOT_FOUND, ALREADY_EXISTS, VERSION_CONFLICT, STEP_UP_REQUIRED, RULE_VIOLATED */
export async function updateUser(context: UpdateContext, actor: Actor, input: UpdateUserInput): Promise<UserRecord> {
  const { id, ifVersion, ...wanted } = input
  refuseUsername(wanted.username)
  if (wanted.role !== undefined) await requireStepUp(context, actor)
  const patch = userPatchOf(context, wanted)
  return context.transact(async uow => {
    // Before the row itself is locked: whoever locks ADMINs goes by their ids.
    const isDemotion = wanted.role !== undefined && wanted.role !== 'ADMIN'
    if (isDemotion && (await uow.users.find(id))?.role === 'ADMIN') await keepLastAdmin(uow)
    const before = await uow.users.lock(id)
    if (!before) throw userNotFound()
    const user = await uow.users.update(id, patch, ifVersion)
    if (!user) throw new AppError('VERSION_CONFLICT', { currentVersion: before.version })
    const change = { before: auditedUser(before), after: auditedUser(user) }
    await recordChange(uow, actor, { action: 'user.updated', subjectUserId: id, ...change })
    await uow.outbox.emit(user.role === before.role ? 'user.updated' : 'user.role_changed', { userId: id })
    return user
  })
}
