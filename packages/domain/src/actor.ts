import { AppError } from './app-error.ts'

/** The ladder of roles: each includes the rights of those before it (`documented-api.md` D16). */
export const roles = ['USER', 'EMPLOYEE', 'ADMIN'] as const
export type Role = (typeof roles)[number]

/** Which prices a customer sees; only ever set by an ADMIN. */
export const customerTypes = ['retail', 'wholesale', 'super_wholesale'] as const
export type CustomerType = (typeof customerTypes)[number]

/** The API key by which the actor acts. */
export interface ActorKey {
  readonly id: number
  readonly scopes: readonly string[]
}

/** Who is acting, read with the session on every request: never from the token's claims. */
export interface Actor {
  readonly userId: number
  readonly accountId: number
  /** 0 where an API key acts, which has no session. */
  readonly sessionId: number
  readonly username: string
  readonly role: Role
  readonly customerType: CustomerType
  /** Whether the account's e-mail address was proven. */
  readonly verified: boolean
  /** When the password was last entered in this session; ISO 8601 UTC. */
  readonly authTime: string
  /** Absent: a login acts. */
  readonly apiKey?: ActorKey
}

/** Whether `role` includes the rights of `wanted`. */
export const includesRole = (role: Role, wanted: Role): boolean => roles.indexOf(role) >= roles.indexOf(wanted)

/** @throws FORBIDDEN unless the actor's role includes `wanted`. */
export function requireRole(actor: Actor, wanted: Role): void {
  if (!includesRole(actor.role, wanted)) throw new AppError('FORBIDDEN', { required: wanted })
}

/** Whether the actor owns it or is staff. */
export const ownsOrStaff = (actor: Actor, ownerId: number): boolean =>
  actor.userId === ownerId || includesRole(actor.role, 'EMPLOYEE')
