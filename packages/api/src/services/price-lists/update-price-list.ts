import type { Actor } from '@atelier/domain'
import { type PriceListRecord, requireSameKind, requireSoundList } from '@atelier/domain/prices'
import type { UpdatePriceListInput } from '../../schemas/price-lists.ts'
import type { Needs } from '../../app-services.ts'
import { changeRecord } from '../internal/change.ts'
import { omitUndefined } from '../internal/omit-undefined.ts'
import { enqueueRelisting } from './enqueue-relisting.ts'
import { priceListRecord as kind } from './internal.ts'
import { schedulePriceListChanges } from './schedule-price-list-changes.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT, RULE_VIOLATED; INVALID_INPUT for another kind and for lists that cannot be bases */
export function updatePriceList(
  context: Needs<'transact' | 'clock'>,
  actor: Actor,
  { code, ifVersion, ...wanted }: UpdatePriceListInput,
): Promise<PriceListRecord> {
  const patch = omitUndefined(wanted)
  return changeRecord(context, actor, {
    kind,
    input: { ifVersion },
    lock: uow => uow.priceLists.lock(code),
    update: async (uow, before) => {
      requireSameKind(before, patch.derivedFrom)
      requireSoundList({ ...before, ...patch }, await uow.priceLists.hold(patch.derivedFrom?.mean ?? []))
      const pricedBefore = await uow.priceLists.pricedBy(before.id)
      const list = await uow.priceLists.update(before.id, patch)
      await enqueueRelisting(uow, [...pricedBefore, ...(await uow.priceLists.pricedBy(list.id))])
      await schedulePriceListChanges(uow, list, context.clock.now())
      return list
    },
    events: after => [['price_list.updated', kind.about(after)]],
  })
}
