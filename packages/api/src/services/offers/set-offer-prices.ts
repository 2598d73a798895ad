import { type Actor, AppError } from '@atelier/domain'
import type { Price, PriceListRecord } from '@atelier/domain/prices'
import type { OfferPricesOutput, SetOfferPricesInput } from '../../schemas/prices.ts'
import type { Needs } from '../../app-services.ts'
import { changeRecord, type RecordKind } from '../internal/change.ts'
import { toPriceOutput } from './to-price-output.ts'

interface PricedOffer {
  readonly offerId: number
  readonly productId: number
  readonly version: number
  readonly prices: readonly Price[]
}

const kind = {
  resource: 'offer',
  about: ({ offerId, productId, version }: PricedOffer) => ({ offerId, productId, version }),
  fields: ({ prices }: PricedOffer) => ({ prices }),
} satisfies RecordKind<PricedOffer>

/** Replaces all prices of an offer. @throws NOT_FOUND, VERSION_CONFLICT, REFERENCE_MISSING, RULE_VIOLATED */
export async function setOfferPrices(
  context: Needs<'transact'>,
  actor: Actor,
  { id, ifVersion, prices: wanted }: SetOfferPricesInput,
): Promise<OfferPricesOutput> {
  let lists: readonly PriceListRecord[] = []
  const { version, prices } = await changeRecord<PricedOffer>(context, actor, {
    kind,
    action: 'offer.price_changed',
    input: { ifVersion },
    lock: async uow => {
      const offer = await uow.offers.lock(id)
      if (!offer) return undefined
      return { offerId: id, productId: offer.productId, version: offer.version, prices: await uow.prices.of(id) }
    },
    update: async (uow, before) => {
      lists = await uow.priceLists.findByCodes(wanted.map(({ priceList }) => priceList))
      await uow.prices.replace(id, requireOneEach(lists, wanted))
      const offer = await uow.offers.update(id, {})
      return { ...before, version: offer.version, prices: await uow.prices.of(id) }
    },
    events: after => [['offer.price_changed', kind.about(after)]],
  })
  return { offerId: id, version, prices: prices.map(price => toPriceOutput(lists, price)) }
}

/** @throws REFERENCE_MISSING, RULE_VIOLATED for two prices of one list and quantity */
function requireOneEach(lists: readonly PriceListRecord[], wanted: SetOfferPricesInput['prices']): readonly Price[] {
  const prices = wanted.map(({ priceList, minQuantity, price }): Price => ({
    listId: idOf(lists, priceList, price.currency),
    minQuantity,
    amount: price.amount,
  }))
  const keys = new Set(prices.map(({ listId, minQuantity }) => `${listId} ${minQuantity}`))
  if (keys.size < prices.length)
    throw new AppError('RULE_VIOLATED', { rule: 'one_price_a_quantity', fields: ['prices'] })
  return prices
}

/** @throws REFERENCE_MISSING for an unknown list, RULE_VIOLATED for a derived list or another currency than the list's */
function idOf(lists: readonly PriceListRecord[], code: string, currency: string): number {
  const list = lists.find(one => one.code === code)
  if (!list) throw new AppError('REFERENCE_MISSING', { field: 'priceList' })
  if (list.derivedFrom)
    throw new AppError('RULE_VIOLATED', { rule: 'derived_lists_have_no_prices', fields: ['prices'] })
  if (list.currency !== currency)
    throw new AppError('RULE_VIOLATED', { rule: 'price_in_currency_of_list', fields: ['prices'] })
  return list.id
}
