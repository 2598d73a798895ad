import { maxUnitAmount } from '@atelier/domain'
import { z } from 'zod'

/** Minor units of a currency: an integer, never text, never a fraction (`commerce.md` G4). */
export const Amount = z
  .int()
  .min(0)
  .max(maxUnitAmount)
  .meta({ description: 'Minor units: 1990 is 19.90', example: 1990 })

/** ISO 4217. */
export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'Three capital letters of ISO 4217')
  .meta({ description: 'ISO 4217', example: 'EUR' })

/** An amount of money as answers show it. */
export const MoneyOutput = z.strictObject({ amount: Amount, currency: Currency })
