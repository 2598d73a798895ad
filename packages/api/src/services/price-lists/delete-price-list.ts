import { type Actor, AppError } from '@atelier/domain'
import { documentedLists } from '@atelier/domain/prices'
import type { DeletePriceListInput } from '../../schemas/price-lists.ts'
import type { Needs } from '../../app-services.ts'
import { deleteRecord } from '../internal/change.ts'
import { enqueueRelisting } from './enqueue-relisting.ts'
import { priceListRecord as kind } from './internal.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT; IN_USE naming what depends on it, or the legacy field that it is for */
export function deletePriceList(
  context: Needs<'transact'>,
  actor: Actor,
  { code, ifVersion }: DeletePriceListInput,
): Promise<void> {
  return deleteRecord(context, actor, {
    kind,
    input: { ifVersion },
    lock: uow => uow.priceLists.lock(code),
    delete: async (uow, before) => {
      const field = documentedLists.get(code)
      const by = field === undefined ? await uow.priceLists.usesOf(before) : [field]
      if (by.length > 0) throw new AppError('IN_USE', { by })
      const priced = await uow.priceLists.pricedBy(before.id)
      await uow.priceLists.delete(before.id)
      await enqueueRelisting(uow, priced)
    },
    events: before => [['price_list.deleted', kind.about(before)]],
  })
}
