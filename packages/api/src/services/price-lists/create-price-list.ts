import type { Actor } from '@atelier/domain'
import { type PriceListFields, priceListFieldsOf, type PriceListRecord, requireSoundList } from '@atelier/domain/prices'
import type { CreatePriceListInput } from '../../schemas/price-lists.ts'
import type { Needs } from '../../tools.ts'
import { tellChange } from '../catalog/rows.ts'
import { askToRelist } from './ask-to-relist.ts'
import { scheduleTurns } from './schedule-turns.ts'

/** @throws ALREADY_EXISTS, RULE_VIOLATED; INVALID_INPUT for bases that cannot be some */
export function createPriceList(
  tools: Needs<'transact' | 'clock'>,
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
  return tools.transact(async uow => {
    requireSoundList(fields, await uow.priceLists.hold(fields.derivedFrom?.mean ?? []))
    const list = await uow.priceLists.insert(fields)
    await tellChange(uow, actor, {
      type: 'price_list.created',
      payload: { priceListId: list.id, version: list.version },
      before: null,
      after: priceListFieldsOf(list),
    })
    await askToRelist(uow, await uow.priceLists.pricedBy(list.id))
    await scheduleTurns(uow, list, tools.clock.now())
    return list
  })
}
