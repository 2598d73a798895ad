import { AppError, type UnitOfWork } from '@atelier/domain'

/** A house without an ADMIN cannot be put in order again. @throws RULE_VIOLATED */
export async function keepLastAdmin(uow: UnitOfWork): Promise<void> {
  if ((await uow.users.lockCountOf('ADMIN')) > 1) return
  const message = 'The last ADMIN stays one: make another first'
  throw new AppError('RULE_VIOLATED', { rule: 'last_admin', fields: ['role'] }, { message })
}
