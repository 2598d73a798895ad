import { AtelierError, decimalOf, minorUnitsOf, type Money } from '@atelier/sdk'

/** An amount as one types it; empty without one. */
export const amountText = (money: Money | null | undefined): string =>
  money ? decimalOf(money.amount, money.currency) : ''

/** A typed amount, with a comma or a point. @throws INVALID_INPUT for anything else */
export function moneyOf(text: string, currency: string): Money {
  const amount = minorUnitsOf(text.trim().replace(',', '.'), currency)
  if (amount === undefined) {
    const message = `${text} is no amount in ${currency}`
    throw new AtelierError('INVALID_INPUT', {
      message,
      details: { issues: [{ path: 'amount', code: 'format', message }] },
    })
  }
  return { amount, currency }
}

/** The same, where an empty text is none. */
export const optionalMoney = (text: string, currency: string): Money | null =>
  text.trim() === '' ? null : moneyOf(text, currency)
