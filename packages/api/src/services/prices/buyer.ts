import { type Actor, type Readers, timestampOf } from '@atelier/domain'
import type { Buying } from '@atelier/domain/prices'
import type { Needs } from '../../app-services.ts'

/** Who looks at prices, and how many pieces they think of. */
export interface Buyer extends Buying {
  readonly actor: Actor | null
  readonly quantity: number
}

interface Asked {
  readonly currency?: string | undefined
  readonly quantity?: number | undefined
}

/** The currency that was asked for, or the one that the shop sells in (`commerce-wire.md` CW-5). */
export const currencyOf = async (
  { shopSettings }: Pick<Readers, 'shopSettings'>,
  asked: string | undefined,
): Promise<string> => asked ?? (await shopSettings.get()).currency

/** Guests are retail buyers, who pay in the shop's currency unless they ask for another. */
export const buyerOf = async (
  { clock, readers }: Needs<'clock' | 'readers'>,
  actor: Actor | null,
  { currency, quantity = 1 }: Asked,
): Promise<Buyer> => ({
  actor,
  customerType: actor?.customerType ?? 'retail',
  currency: await currencyOf(readers, currency),
  quantity,
  at: timestampOf(clock.now()),
})
