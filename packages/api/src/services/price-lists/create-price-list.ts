import type { Actor } from '@atelier/domain'
import { type PriceListFields, priceListFieldsOf, type PriceListRecord, requireSoundList } from '@atelier/domain/prices'
import type { CreatePriceListInput } from '../../schemas/price-lists.ts'
import type { Needs } from '../../app-services.ts'
import { recordChangeWithEvent } from '../catalog/rows.ts'
import { enqueueRelisting } from './enqueue-relisting.ts'
import { schedulePriceListChanges } from './schedule-price-list-changes.ts'

/** @throws ALREADY_EXISTS, RULE_VIOLATED; INVALID_INPUT for bases that cannot be some */
export function createPriceList(
  context: Needs<'transact' | 'clock'>,
  actor: Actor,
  input: CreatePriceListInput,
): Promise<PriceListRecord> {
  const fields: PriceListFields = {
    code: input.code,
    currency: input.currency,
    customerType: input.customerType ?? null,
    priority: input.priority ?? 0,
    startsAt: input.startsAt ?? null,
    endsAt: input.endsAt ?? null,
    derivedFrom: input.derivedFrom ?? null,
  }
  return context.transact(async uow => {
    requireSoundList(fields, await uow.priceLists.hold(fields.derivedFrom?.mean ?? []))
    const list = await uow.priceLists.insert(fields)
    await recordChangeWithEvent(uow, actor, {
      type: 'price_list.created',
      payload: { priceListId: list.id, version: list.version },
      before: null,
      after: priceListFieldsOf(list),
    })
    await enqueueRelisting(uow, await uow.priceLists.pricedBy(list.id))
    await schedulePriceListChanges(uow, list, context.clock.now())
    return list
  })
}
