export type { NewAvatar, UserFilter, UserPatch, UserReader, UserRepository } from './ports.ts'
export { profileLimits, type ProfileLink, type User, type UserRecord } from './user.ts'
