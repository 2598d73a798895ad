import type { Price, PriceListRecord } from '@atelier/domain/prices'

/** A price of an offer with the code and currency of its list. */
export function toPriceOutput(lists: readonly PriceListRecord[], { listId, minQuantity, amount }: Price) {
  const list = lists.find(one => one.id === listId)
  return { priceList: list?.code ?? '', minQuantity, price: { amount, currency: list?.currency ?? '' } }
}
