import type { UserRecord } from '@atelier/domain/users'

/** What the audit trail keeps of a user: never the address, which goes when its owner goes. */
export const auditedUser = (user: UserRecord) => ({
  username: user.username,
  location: user.location,
  about: user.about,
  links: user.links,
  role: user.role,
  customerType: user.customerType,
  level: user.level,
  banned: user.bannedAt !== null,
})
