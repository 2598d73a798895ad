import { type Actor, includesRole, type OrderViewer, timestampOf } from '@atelier/domain'
import type { ClientInfo, Needs } from '../../app-services.ts'

type TokenContext = Needs<'readers' | 'secrets' | 'guestTokens' | 'limiter' | 'clock'>

/** Staff read every order, others their own, guests the one that their token opens. */
export function orderViewer(
  { secrets, guestTokens }: Needs<'secrets' | 'guestTokens'>,
  actor: Actor | null,
): OrderViewer {
  if (actor && includesRole(actor.role, 'EMPLOYEE')) return 'staff'
  const { order } = guestTokens
  return { userId: actor?.userId ?? null, orderTokenHash: order === undefined ? null : secrets.hash(order) }
}

/** The order that the sent token opens. Wrong tokens of one address are counted. @throws RATE_LIMITED */
export async function takeOrderToken(
  { readers, secrets, guestTokens, limiter, clock }: TokenContext,
  { ip }: ClientInfo,
): Promise<number | undefined> {
  const token = guestTokens.order
  if (token === undefined) return undefined
  await limiter.take('order-token-address', ip)
  const found = await readers.orders.findIdByToken(secrets.hash(token), timestampOf(clock.now()))
  if (found !== undefined) await limiter.giveBack('order-token-address', ip)
  return found
}

/** The same as {@link orderViewer}; wrong tokens of one address are counted. @throws RATE_LIMITED */
export async function countedOrderViewer(
  context: TokenContext,
  { actor, client }: { readonly actor: Actor | null; readonly client: ClientInfo },
): Promise<OrderViewer> {
  const viewer = orderViewer(context, actor)
  if (viewer !== 'staff') await takeOrderToken(context, client)
  return viewer
}
