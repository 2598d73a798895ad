import type { Actor } from '@atelier/domain'
import type { RemoveInput } from '../../schemas/catalog.ts'
import type { Needs } from '../../tools.ts'
import { asSeen, tellChange } from '../catalog/rows.ts'
import { auditedOffer } from './offer-fields.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT */
export function removeOffer(tools: Needs<'transact'>, actor: Actor, input: RemoveInput): Promise<void> {
  return tools.transact(async uow => {
    const before = asSeen(await uow.offers.lock(input.id), 'offer', input)
    await uow.offers.remove(before.id)
    await tellChange(uow, actor, {
      type: 'offer.removed',
      payload: { offerId: before.id, productId: before.productId, version: before.version },
      before: auditedOffer(before),
      after: null,
    })
  })
}
