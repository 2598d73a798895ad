/** `amount x part / whole` in BigInt, half up; all at least 0, `whole` above 0. */
export function shareOf(amount: number, part: number, whole: number): number {
  const double = 2n * BigInt(whole)
  return Number((2n * BigInt(amount) * BigInt(part) + BigInt(whole)) / double)
}

export interface NextShare {
  /** What the whole is worth, in minor units. */
  readonly amount: number
  /** Units, or minor units, that make the whole. */
  readonly whole: number
  /** Of them, those that earlier shares covered. */
  readonly already: number
  /** Of them, those that this share covers. */
  readonly part: number
}

/** Shares taken in any split add up to the amount: each is the difference of two rounded sums (CW-30). */
export const nextShare = ({ amount, whole, already, part }: NextShare): number =>
  shareOf(amount, already + part, whole) - shareOf(amount, already, whole)

/**
 * Spreads an amount over weights by largest remainder; ties go to the lower index, weights of 0 get nothing (CW-28).
 * No share exceeds its weight while the amount is at most the sum of the weights.
 */
export function spread(amount: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  if (whole === 0n) return weights.map(() => 0)
  const products = weights.map(weight => BigInt(amount) * BigInt(weight))
  const shares = products.map(product => Number(product / whole))
  const left = amount - shares.reduce((sum, share) => sum + share, 0)
  const byRemainder = products
    .map((product, index) => ({ index, remainder: product % whole }))
    .toSorted((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
  const raised = new Set(byRemainder.slice(0, left).map(({ index }) => index))
  return shares.map((share, index) => share + (raised.has(index) ? 1 : 0))
}
