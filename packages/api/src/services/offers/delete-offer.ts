import type { Actor } from '@atelier/domain'
import type { DeleteInput } from '../../schemas/catalog.ts'
import type { Needs } from '../../app-services.ts'
import { requireVersion, recordChangeWithEvent } from '../catalog/rows.ts'
import { auditedOffer } from './offer-fields.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT */
export function deleteOffer(context: Needs<'transact'>, actor: Actor, input: DeleteInput): Promise<void> {
  return context.transact(async uow => {
    const before = requireVersion(await uow.offers.lock(input.id), 'offer', input)
    await uow.offers.delete(before.id)
    await recordChangeWithEvent(uow, actor, {
      type: 'offer.deleted',
      payload: { offerId: before.id, productId: before.productId, version: before.version },
      before: auditedOffer(before),
      after: null,
    })
  })
}
