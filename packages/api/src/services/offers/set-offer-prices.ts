import { type Actor, AppError } from '@atelier/domain'
import type { Price, PriceListRecord } from '@atelier/domain/prices'
import type { OfferPricesOutput, SetOfferPricesInput } from '../../schemas/prices.ts'
import type { Needs } from '../../app-services.ts'
import { requireVersion, recordChangeWithEvent } from '../catalog/rows.ts'

/** Puts these prices in place of all there were. @throws NOT_FOUND, VERSION_CONFLICT, REFERENCE_MISSING, RULE_VIOLATED */
export function setOfferPrices(
  context: Needs<'transact'>,
  actor: Actor,
  { id, ifVersion, prices: wanted }: SetOfferPricesInput,
): Promise<OfferPricesOutput> {
  return context.transact(async uow => {
    const { productId } = requireVersion(await uow.offers.lock(id), 'offer', { ifVersion })
    const lists = await uow.priceLists.findByCodes(wanted.map(({ priceList }) => priceList))
    const prices = wanted.map(({ priceList, minQuantity, amount }): Price => ({
      listId: idOf(lists, priceList),
      minQuantity,
      amount,
    }))
    const keys = new Set(prices.map(({ listId, minQuantity }) => `${listId} ${minQuantity}`))
    if (keys.size < prices.length)
      throw new AppError('RULE_VIOLATED', { rule: 'one_price_a_quantity', fields: ['prices'] })
    const before = await uow.prices.of(id)
    await uow.prices.replace(id, prices)
    const { version } = await uow.offers.update(id, {})
    const after = await uow.prices.of(id)
    await recordChangeWithEvent(uow, actor, {
      type: 'offer.price_changed',
      payload: { offerId: id, productId, version },
      before: { prices: before },
      after: { prices: after },
    })
    return { offerId: id, version, prices: after.map(price => shown(lists, price)) }
  })
}

/** @throws REFERENCE_MISSING for no such list, RULE_VIOLATED for one that is derived from others */
function idOf(lists: readonly PriceListRecord[], code: string): number {
  const list = lists.find(one => one.code === code)
  if (!list) throw new AppError('REFERENCE_MISSING', { field: 'priceList' })
  if (list.derivedFrom)
    throw new AppError('RULE_VIOLATED', { rule: 'derived_lists_have_no_prices', fields: ['prices'] })
  return list.id
}

function shown(lists: readonly PriceListRecord[], { listId, minQuantity, amount }: Price) {
  const list = lists.find(one => one.id === listId)
  return { priceList: list?.code ?? '', minQuantity, price: { amount, currency: list?.currency ?? '' } }
}
