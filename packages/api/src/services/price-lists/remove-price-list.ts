import { type Actor, AppError } from '@atelier/domain'
import { documentedLists, priceListFieldsOf } from '@atelier/domain/prices'
import type { RemovePriceListInput } from '../../schemas/price-lists.ts'
import type { Needs } from '../../tools.ts'
import { asSeen, tellChange } from '../catalog/rows.ts'
import { askToRelist } from './ask-to-relist.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT; IN_USE naming what stands on it, or the documented fields that it is for */
export function removePriceList(
  tools: Needs<'transact'>,
  actor: Actor,
  { code, ifVersion }: RemovePriceListInput,
): Promise<void> {
  return tools.transact(async uow => {
    const before = asSeen(await uow.priceLists.lock(code), 'price_list', { ifVersion })
    const field = documentedLists.get(code)
    const by = field === undefined ? await uow.priceLists.usesOf(before) : [field]
    if (by.length > 0) throw new AppError('IN_USE', { by })
    const priced = await uow.priceLists.pricedBy(before.id)
    await uow.priceLists.remove(before.id)
    await askToRelist(uow, priced)
    await tellChange(uow, actor, {
      type: 'price_list.removed',
      payload: { priceListId: before.id, version: before.version },
      before: priceListFieldsOf(before),
      after: null,
    })
  })
}
