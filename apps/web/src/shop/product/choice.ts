import type { Offer, Product } from '@atelier/sdk'

/** The chosen value of each option, by the id of the option. */
export type Choice = Readonly<Record<number, number | undefined>>

/** The offer with exactly these values. */
export const offerOf = ({ offers, options }: Product, choice: Choice): Offer | undefined =>
  offers.find(offer => options.every(({ id, values }) => hasValue(offer, choice[id], values)))

function hasValue(offer: Offer, valueId: number | undefined, values: readonly { readonly id: number }[]): boolean {
  const own = offer.options.find(each => values.some(({ id }) => id === each.valueId))
  return own?.valueId === valueId
}

/** The values of the first offer that can be had, else of the first. */
export function firstChoice({ offers, options }: Product): Choice {
  const first = offers.find(({ availability, price }) => availability !== 'OUT_OF_STOCK' && price) ?? offers[0]
  return Object.fromEntries(
    options.map(({ id, values }) => [
      id,
      values.find(value => first?.options.some(({ valueId }) => valueId === value.id))?.id,
    ]),
  )
}
