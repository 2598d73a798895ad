import type { Actor } from '@atelier/domain'
import { emailKeyOf } from '@atelier/domain/accounts'
import type { ErasedContact } from '@atelier/domain/orders'
import type { Needs } from '../../app-services.ts'

/**
 * Erases e-mail and addresses of a guest from carts and ended orders; issued documents keep what they must, and orders
 * under way are kept until they end (`resolutions.md` 55).
 */
export const eraseContact = (context: Needs<'transact'>, actor: Actor, email: string): Promise<ErasedContact> =>
  context.transact(async uow => {
    const erased = await uow.orders.eraseContact(emailKeyOf(email))
    const details = { before: { orders: erased.orders, carts: erased.carts }, after: { ordersKept: erased.ordersKept } }
    await uow.audit.record({ action: 'order.contact_erased', actorUserId: actor.userId, subjectUserId: null, details })
    return erased
  })
