import type { PaymentOption } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { q } from '../../client.ts'
import type { PaymentChoice } from './use-checkout.ts'

/** What a way to pay is called in the catalogue of texts. */
export type Way = 'bank_transfer' | 'cash_on_delivery' | 'fake' | 'stripe'

export const choiceOf = ({ provider, method }: PaymentOption): PaymentChoice =>
  method === null ? { provider } : { provider, method }

export const wayOf = ({ provider, method = null }: PaymentChoice | PaymentOption): Way =>
  provider === 'manual' ? (method ?? 'bank_transfer') : provider

/** The ways to pay that this page can carry out: Stripe's own fields need its publishable key. */
export function usePaymentOptions(): readonly PaymentOption[] {
  const { data } = useQuery({ ...q.payments.options.queryOptions(), staleTime: 300_000 })
  return data?.items.filter(({ provider, publishableKey }) => provider !== 'stripe' || publishableKey !== null) ?? []
}
