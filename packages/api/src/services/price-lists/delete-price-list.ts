import { type Actor, AppError } from '@atelier/domain'
import { documentedLists, priceListFieldsOf } from '@atelier/domain/prices'
import type { DeletePriceListInput } from '../../schemas/price-lists.ts'
import type { Needs } from '../../app-services.ts'
import { requireVersion, recordChangeWithEvent } from '../catalog/rows.ts'
import { enqueueRelisting } from './enqueue-relisting.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT; IN_USE naming what stands on it, or the documented fields that it is for */
export function deletePriceList(
  context: Needs<'transact'>,
  actor: Actor,
  { code, ifVersion }: DeletePriceListInput,
): Promise<void> {
  return context.transact(async uow => {
    const before = requireVersion(await uow.priceLists.lock(code), 'price_list', { ifVersion })
    const field = documentedLists.get(code)
    const by = field === undefined ? await uow.priceLists.usesOf(before) : [field]
    if (by.length > 0) throw new AppError('IN_USE', { by })
    const priced = await uow.priceLists.pricedBy(before.id)
    await uow.priceLists.delete(before.id)
    await enqueueRelisting(uow, priced)
    await recordChangeWithEvent(uow, actor, {
      type: 'price_list.deleted',
      payload: { priceListId: before.id, version: before.version },
      before: priceListFieldsOf(before),
      after: null,
    })
  })
}
