import type { ProductStatus } from './product.ts'

/** Why guests do not see a product. Source: `spec/resolutions.md` 28. */
export const hiddenReasons = ['draft', 'archived', 'no_active_offer', 'no_price'] as const
export type HiddenReason = (typeof hiddenReasons)[number]

interface Offered {
  readonly status: string
  readonly prices: readonly unknown[]
}

/** Everything that keeps a product out of the shop; none: it is on sale (`spec/commerce.md` CAT-3). */
export function hiddenReasonsOf(status: ProductStatus, offers: readonly Offered[]): readonly HiddenReason[] {
  const active = offers.filter(offer => offer.status === 'active')
  const ofOffers: readonly HiddenReason[] =
    active.length === 0 ? ['no_active_offer'] : active.some(({ prices }) => prices.length > 0) ? [] : ['no_price']
  return status === 'published' ? ofOffers : [status, ...ofOffers]
}
