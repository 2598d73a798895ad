import { sumOf, timestampOf } from '@atelier/domain'
import type { SalesOfDay } from '@atelier/domain/orders'
import type { SalesOutput } from '../../schemas/orders.ts'
import type { Needs } from '../../app-services.ts'

const dayMs = 86_400_000

/** Orders and their worth by day in the time zone of the shop. */
export async function getSales(
  { readers, clock }: Needs<'readers' | 'clock'>,
  { days: count }: { readonly days: number },
): Promise<SalesOutput> {
  const { today, sold } = await readers.orders.sumSales(timestampOf(clock.now()), count)
  const days = daysUntil(today, count)
  const currencies = [...new Set(sold.map(({ currency }) => currency))].map(currency =>
    inCurrency(
      currency,
      sold.filter(each => each.currency === currency),
      days,
    ),
  )
  return {
    from: days[0] ?? today,
    to: today,
    currencies: currencies.toSorted((a, b) => b.orders - a.orders),
  }
}

function inCurrency(
  currency: string,
  sold: readonly SalesOfDay[],
  days: readonly string[],
): SalesOutput['currencies'][number] {
  const known = new Map(sold.map(each => [each.day, each]))
  const money = (amount: number) => ({ amount, currency })
  return {
    currency,
    orders: sumOf(sold.map(({ orders }) => orders)),
    worth: money(sumOf(sold.map(({ worth }) => worth))),
    days: days.map(day => ({ day, orders: known.get(day)?.orders ?? 0, worth: money(known.get(day)?.worth ?? 0) })),
  }
}

/** Days of the calendar, which all have 24 hours in UTC. */
const daysUntil = (today: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) =>
    new Date(Date.parse(today) - (count - 1 - n) * dayMs).toISOString().slice(0, 10),
  )
