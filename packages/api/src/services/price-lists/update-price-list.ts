import type { Actor } from '@atelier/domain'
import { priceListFieldsOf, type PriceListRecord, requireSameKind, requireSoundList } from '@atelier/domain/prices'
import type { UpdatePriceListInput } from '../../schemas/price-lists.ts'
import type { Needs } from '../../app-services.ts'
import { requireVersion, omitUndefined, recordChangeWithEvent } from '../catalog/rows.ts'
import { enqueueRelisting } from './enqueue-relisting.ts'
import { schedulePriceListChanges } from './schedule-price-list-changes.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT, RULE_VIOLATED; INVALID_INPUT for another kind and for bases that cannot be some */
export function updatePriceList(
  context: Needs<'transact' | 'clock'>,
  actor: Actor,
  { code, ifVersion, ...wanted }: UpdatePriceListInput,
): Promise<PriceListRecord> {
  const patch = omitUndefined(wanted)
  return context.transact(async uow => {
    const before = requireVersion(await uow.priceLists.lock(code), 'price_list', { ifVersion })
    requireSameKind(before, patch.derivedFrom)
    requireSoundList({ ...before, ...patch }, await uow.priceLists.hold(patch.derivedFrom?.mean ?? []))
    const pricedBefore = await uow.priceLists.pricedBy(before.id)
    const list = await uow.priceLists.update(before.id, patch)
    await recordChangeWithEvent(uow, actor, {
      type: 'price_list.updated',
      payload: { priceListId: list.id, version: list.version },
      before: priceListFieldsOf(before),
      after: priceListFieldsOf(list),
    })
    await enqueueRelisting(uow, [...pricedBefore, ...(await uow.priceLists.pricedBy(list.id))])
    await schedulePriceListChanges(uow, list, context.clock.now())
    return list
  })
}
