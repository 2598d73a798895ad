import { type RawBuilder, sql } from 'kysely'
import { resolvedPrices } from '../resolved-prices.ts'

/** `product_listings.price_minor` holds prices in this currency. */
export const listingCurrency = 'RUB'

/** The lowest retail price of one piece of a row of `product_listings`: stored in one currency, resolved in any other. */
export const priceIn = (currency = listingCurrency): RawBuilder<number | null> =>
  currency === listingCurrency
    ? sql`product_listings.price_minor`
    : sql`(select min(amount) from ${resolvedPrices({
        offers: sql`prices.offer_id in (
          select id from offers where offers.product_id = product_listings.product_id
            and offers.deleted_at is null and offers.status = 'active')`,
        quantity: 1,
        currency,
        customerType: 'retail',
        at: sql`now()`,
      })} priced)`
