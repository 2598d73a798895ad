import { type Actor, timestampOf } from '@atelier/domain'
import type { Buying } from '@atelier/domain/prices'
import type { Needs } from '../../app-services.ts'

/** Who looks at prices, and how many pieces they think of. */
export interface Buyer extends Buying {
  readonly actor: Actor | null
  readonly quantity: number
}

/** Options of a request that shows prices. */
export interface PriceOptions {
  readonly currency?: string | undefined
  readonly quantity?: number | undefined
}

/** Guests are retail buyers. Prices are in the currency of the shop unless another is asked for (`commerce-wire.md` CW-5). */
export const buyerOf = async (
  { clock, readers }: Needs<'clock' | 'readers'>,
  actor: Actor | null,
  { currency, quantity = 1 }: PriceOptions,
): Promise<Buyer> => ({
  actor,
  customerType: actor?.customerType ?? 'retail',
  currency: currency ?? (await readers.shopSettings.get()).currency,
  quantity,
  at: timestampOf(clock.now()),
})
