/** An amount in minor units of a currency: `{ amount: 1990, currency: 'EUR' }` is 19.90 euros. */
export interface Money {
  /** Integer minor units. */
  readonly amount: number
  /** ISO 4217, three capital letters. */
  readonly currency: string
}

/** The largest price of one piece, in minor units (`commerce.md` G4). */
export const maxUnitAmount = 10_000_000_000

/** Whether it can be the price of one piece: an integer of 0 to {@link maxUnitAmount} minor units. */
export const isUnitAmount = (amount: number): boolean =>
  Number.isSafeInteger(amount) && amount >= 0 && amount <= maxUnitAmount

/** The sum of amounts, computed in BigInt. @throws RangeError beyond the safe integers */
export const sumOf = (amounts: readonly number[]): number => amountOf(total(amounts))

/** What `quantity` pieces cost, computed in BigInt. @throws RangeError beyond the safe integers */
export const times = (amount: number, quantity: number): number => amountOf(BigInt(amount) * BigInt(quantity))

/** The mean of amounts of at least 0, half up: the mean of 1 and 2 is 2. @throws RangeError of no amounts */
export function meanOf(amounts: readonly number[]): number {
  const count = BigInt(amounts.length)
  return amountOf((2n * total(amounts) + count) / (2n * count))
}

const total = (amounts: readonly number[]): bigint => amounts.reduce((sum, amount) => sum + BigInt(amount), 0n)

function amountOf(value: bigint): number {
  const amount = Number(value)
  if (Number.isSafeInteger(amount)) return amount
  throw new RangeError(`${value} minor units are beyond the safe integers`)
}
