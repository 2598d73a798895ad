import { type Actor, AppError, type UserPatch, type UserRecord } from '@atelier/domain'
import type { UpdateUserInput } from '../../schemas/users.ts'
import type { Needs } from '../../tools.ts'
import { refuseUsername } from '../accounts/update-me.ts'
import { requireStepUp } from '../sessions/step-up.ts'
import { userNotFound } from './get-user.ts'
import { keepLastAdmin } from './last-admin.ts'

type UpdateTools = Needs<'transact' | 'readers' | 'passwords' | 'limiter' | 'clock'>

/** An ADMIN changes anybody. @throws INVALID_INPUT, NOT_FOUND, ALREADY_EXISTS, VERSION_CONFLICT, STEP_UP_REQUIRED, RULE_VIOLATED */
export async function updateUser(tools: UpdateTools, actor: Actor, input: UpdateUserInput): Promise<UserRecord> {
  const { id, ifVersion, ...wanted } = input
  refuseUsername(wanted.username)
  if (wanted.role !== undefined) await requireStepUp(tools, actor)
  const patch = present(wanted)
  return tools.transact(async uow => {
    const before = await uow.users.find(id)
    if (!before) throw userNotFound()
    if (before.role === 'ADMIN' && wanted.role !== undefined && wanted.role !== 'ADMIN') await keepLastAdmin(uow)
    const user = await uow.users.update(id, patch, ifVersion)
    if (!user) throw new AppError('VERSION_CONFLICT', { currentVersion: before.version })
    const details = { before: pick(before, patch), after: patch }
    await uow.audit.record({ action: 'user.updated', actorUserId: actor.userId, subjectUserId: id, details })
    await uow.outbox.emit(user.role === before.role ? 'user.updated' : 'user.role_changed', { userId: id })
    return user
  })
}

type Wanted = { readonly [K in keyof UserPatch]: UserPatch[K] | undefined }

/** Only the fields that were sent. */
const present = ({ username, location, role, customerType, level }: Wanted): UserPatch => ({
  ...(username === undefined ? {} : { username }),
  ...(location === undefined ? {} : { location }),
  ...(role === undefined ? {} : { role }),
  ...(customerType === undefined ? {} : { customerType }),
  ...(level === undefined ? {} : { level }),
})

const pick = (user: UserRecord, patch: UserPatch) =>
  Object.fromEntries(Object.entries(user).filter(([key]) => Object.hasOwn(patch, key)))
