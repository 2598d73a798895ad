import { type Actor, includesRole, type OrderViewer } from '@atelier/domain'
import type { Needs } from '../../app-services.ts'

/** Staff read every order, others their own, guests the one that their token opens. */
export function orderViewer(
  { secrets, guestTokens }: Needs<'secrets' | 'guestTokens'>,
  actor: Actor | null,
): OrderViewer {
  if (actor && includesRole(actor.role, 'EMPLOYEE')) return 'staff'
  const { order } = guestTokens
  return { userId: actor?.userId ?? null, orderTokenHash: order === undefined ? null : secrets.hash(order) }
}
