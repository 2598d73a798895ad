import { AppError, type UnitOfWork } from '@atelier/domain'
import type { UserPatch, UserRecord } from '@atelier/domain/users'
import type { Needs } from '../../app-services.ts'
import type { RecordKind } from '../internal/change.ts'

/** The text of the documents (`documented-api.md` 6). */
export const userNotFound = () => new AppError('NOT_FOUND', { resource: 'user' })

/** The audit trail never holds the e-mail address, which is erased with the account. */
const fields = (user: UserRecord) => ({
  username: user.username,
  location: user.location,
  about: user.about,
  links: user.links,
  role: user.role,
  customerType: user.customerType,
  level: user.level,
  banned: user.bannedAt !== null,
})

export const userRecord = {
  resource: 'user',
  about: () => ({}),
  fields,
  ownerId: ({ id }: UserRecord) => id,
  notFound: userNotFound,
} satisfies RecordKind<UserRecord>

/** The fields that were sent; `about` adds its HTML. */
export const userPatchOf = ({ markdown }: Needs<'markdown'>, sent: Omit<UserPatch, 'aboutHtml'>): UserPatch => ({
  ...sent,
  aboutHtml: sent.about === undefined ? undefined : markdown.render(sent.about).html,
})

/** Locks the ADMINs: without one, the deployment cannot be managed. @throws RULE_VIOLATED for the last ADMIN */
export async function requireOtherAdmin(uow: UnitOfWork): Promise<void> {
  if ((await uow.users.lockCountOf('ADMIN')) > 1) return
  throw new AppError('RULE_VIOLATED', { rule: 'last_admin', fields: ['role'] })
}
