export { type DeletionPlan, planDeletion } from './deletion-plan.ts'
export type { NewAvatar, OwnedCounts, UserFilter, UserPatch, UserReader, UserRepository } from './ports.ts'
export { profileLimits, type ProfileLink, type User, type UserRecord } from './user.ts'
