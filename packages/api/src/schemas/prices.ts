import { isCurrency, maxUnitAmount } from '@atelier/domain'
import { z } from 'zod'
import { Id, IfVersion } from './common.ts'

/** Minor units of a currency: an integer, never text, never a fraction (`commerce.md` G4). */
export const Amount = z
  .int()
  .min(0)
  .max(maxUnitAmount)
  .meta({ description: 'Minor units: 1990 is 19.90', example: 1990 })

/** ISO 4217. */
export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/, { error: 'must be three capital letters of ISO 4217', abort: true })
  .meta({ description: 'ISO 4217', example: 'EUR' })

/** A currency that a caller chooses. */
export const CurrencyInput = Currency.refine(isCurrency, { error: 'must be a currency of ISO 4217, such as EUR' })

/** An amount of money that a caller chooses. */
export const MoneyInput = z.strictObject({ amount: Amount, currency: CurrencyInput })

/** An amount of money as answers show it. */
export const MoneyOutput = z.strictObject({ amount: Amount, currency: Currency })

/** What narrows an answer with resolved prices to who will buy what. */
export const CurrencyAsked = CurrencyInput.optional().meta({
  description: "Prices and price filters in this currency; left out: the shop's",
})
export const BuyingFields = {
  quantity: z.int().min(1).max(1_000_000).default(1).meta({ description: 'Pieces that `price` is for', example: 10 }),
  currency: CurrencyAsked,
}

/** What one piece costs the caller now. */
export const ResolvedPriceOutput = z
  .strictObject({
    amount: Amount,
    currency: Currency,
    priceList: z.string().meta({ description: 'Code of the list that decides', example: 'retail' }),
    minQuantity: z.int().meta({ description: 'From how many pieces on it holds' }),
  })
  .meta({ id: 'ResolvedPrice' })
export type ResolvedPriceOutput = z.infer<typeof ResolvedPriceOutput>
export const PricesShown = {
  price: ResolvedPriceOutput.nullable().meta({
    description: 'Of one piece, for `quantity` pieces; null: the caller cannot buy so few, or it has no price for them',
  }),
  priceBreaks: z
    .array(ResolvedPriceOutput)
    .readonly()
    .meta({ description: 'Of one piece, from each quantity on, the smallest quantity first' }),
}

const OfferPriceFields = {
  priceList: z.string().max(64).meta({ description: 'Code of a list that has prices of its own', example: 'retail' }),
  minQuantity: z.int().min(1).max(1_000_000).default(1).meta({ description: 'From how many pieces on it holds' }),
  price: z
    .strictObject({ amount: Amount.min(1), currency: CurrencyInput })
    .meta({ description: 'In the currency of the list' }),
}
export const SetOfferPricesInput = z.strictObject({
  id: Id,
  ifVersion: IfVersion,
  prices: z
    .array(z.strictObject(OfferPriceFields))
    .max(100)
    .readonly()
    .meta({ description: 'All prices there are from now on; one for each list and quantity' }),
})
export type SetOfferPricesInput = z.output<typeof SetOfferPricesInput>
export const OfferPricesOutput = z
  .strictObject({
    offerId: Id,
    version: z.int().meta({ description: 'Of the offer; REST: ETag' }),
    prices: z
      .array(z.strictObject({ priceList: z.string(), minQuantity: z.int(), price: MoneyOutput }))
      .readonly()
      .meta({ description: 'By list and quantity' }),
  })
  .meta({ id: 'OfferPrices' })
export type OfferPricesOutput = z.infer<typeof OfferPricesOutput>
