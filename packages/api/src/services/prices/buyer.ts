import { type Actor, timestampOf } from '@atelier/domain'
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

/** Guests are retail buyers, who pay in the shop's currency unless they ask for another. */
export const buyerOf = (
  { clock, settings }: Needs<'clock' | 'settings'>,
  actor: Actor | null,
  { currency = settings.currency, quantity = 1 }: Asked,
): Buyer => ({ actor, customerType: actor?.customerType ?? 'retail', currency, quantity, at: timestampOf(clock.now()) })
