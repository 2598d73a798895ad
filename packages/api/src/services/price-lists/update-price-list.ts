import type { Actor } from '@atelier/domain'
import { priceListFieldsOf, type PriceListRecord, requireSameKind, requireSoundList } from '@atelier/domain/prices'
import type { UpdatePriceListInput } from '../../schemas/price-lists.ts'
import type { Needs } from '../../tools.ts'
import { asSeen, present, tellChange } from '../catalog/rows.ts'
import { askToRelist } from './ask-to-relist.ts'
import { scheduleTurns } from './schedule-turns.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT, RULE_VIOLATED; INVALID_INPUT for another kind and for bases that cannot be some */
export function updatePriceList(
  tools: Needs<'transact' | 'clock'>,
  actor: Actor,
  { code, ifVersion, ...wanted }: UpdatePriceListInput,
): Promise<PriceListRecord> {
  const patch = present(wanted)
  return tools.transact(async uow => {
    const before = asSeen(await uow.priceLists.lock(code), 'price_list', { ifVersion })
    requireSameKind(before, patch.derivedFrom)
    requireSoundList({ ...before, ...patch }, await uow.priceLists.hold(patch.derivedFrom?.mean ?? []))
    const pricedBefore = await uow.priceLists.pricedBy(before.id)
    const list = await uow.priceLists.update(before.id, patch)
    await tellChange(uow, actor, {
      type: 'price_list.updated',
      payload: { priceListId: list.id, version: list.version },
      before: priceListFieldsOf(before),
      after: priceListFieldsOf(list),
    })
    await askToRelist(uow, [...pricedBefore, ...(await uow.priceLists.pricedBy(list.id))])
    await scheduleTurns(uow, list, tools.clock.now())
    return list
  })
}
