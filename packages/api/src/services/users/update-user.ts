import type { Actor } from '@atelier/domain'
import type { UserRecord } from '@atelier/domain/users'
import type { UpdateUserInput } from '../../schemas/users.ts'
import type { Needs } from '../../app-services.ts'
import { requireUsername } from '../accounts/internal.ts'
import { changeRecord } from '../internal/change.ts'
import { requireStepUp } from '../sessions/step-up.ts'
import { requireOtherAdmin, userPatchOf, userRecord as kind } from './internal.ts'

type UpdateContext = Needs<'transact' | 'readers' | 'passwords' | 'limiter' | 'clock' | 'markdown'>

/** An ADMIN changes any user. @throws INVALID_INPUT, NOT_FOUND, ALREADY_EXISTS, VERSION_CONFLICT, STEP_UP_REQUIRED, RULE_VIOLATED */
export async function updateUser(context: UpdateContext, actor: Actor, input: UpdateUserInput): Promise<UserRecord> {
  const { id, ifVersion, ...sent } = input
  requireUsername(sent.username)
  if (sent.role !== undefined) await requireStepUp(context, actor)
  const patch = userPatchOf(context, sent)
  const isDemotion = sent.role !== undefined && sent.role !== 'ADMIN'
  return changeRecord(context, actor, {
    kind,
    input,
    alwaysAudited: true,
    lock: async uow => {
      // ADMINs are locked in the order of their ids, before the user's own row.
      if (isDemotion && (await uow.users.find(id))?.role === 'ADMIN') await requireOtherAdmin(uow)
      return uow.users.lock(id)
    },
    update: uow => uow.users.update(id, patch, ifVersion),
    events: (after, before) => [[after.role === before.role ? 'user.updated' : 'user.role_changed', { userId: id }]],
  })
}
