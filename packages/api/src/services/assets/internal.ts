import { type Actor, AppError, includesRole } from '@atelier/domain'

export const assetNotFound = () => new AppError('NOT_FOUND', { resource: 'asset' })

/** The user whose assets are meant: oneself, or any user for staff. @throws FORBIDDEN */
export function requireVisibleOwner(actor: Actor, userId: number | undefined): number {
  if (userId === undefined || userId === actor.userId) return actor.userId
  if (!includesRole(actor.role, 'EMPLOYEE')) throw new AppError('FORBIDDEN', { required: 'EMPLOYEE' })
  return userId
}
