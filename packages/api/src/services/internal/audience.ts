import { type Actor, type Audience, includesRole } from '@atelier/domain'

/** Staff see everything that is not deleted, others what is on sale. */
export const audienceOf = (actor: Actor | null): Audience =>
  actor && includesRole(actor.role, 'EMPLOYEE') ? 'staff' : 'public'
