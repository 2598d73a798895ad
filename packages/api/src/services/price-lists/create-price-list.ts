import type { Actor } from '@atelier/domain'
import { type PriceListFields, type PriceListRecord, requireSoundList } from '@atelier/domain/prices'
import type { CreatePriceListInput } from '../../schemas/price-lists.ts'
import type { Needs } from '../../app-services.ts'
import { recordCreation } from '../internal/change.ts'
import { enqueueRelisting } from './enqueue-relisting.ts'
import { priceListRecord as kind } from './internal.ts'
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
    await recordCreation(uow, actor, { kind, record: list, events: [['price_list.created', kind.about(list)]] })
    await enqueueRelisting(uow, await uow.priceLists.pricedBy(list.id))
    await schedulePriceListChanges(uow, list, context.clock.now())
    return list
  })
}
