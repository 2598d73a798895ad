import type { Order } from '@atelier/sdk'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { api } from '../../client.ts'
import { useWords } from '../../i18n/words.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Money } from '../../ui/money.tsx'
import { usePaymentOptions } from '../checkout/payment-options.ts'
import type { OrderAccess } from './access.ts'
import { PayAgain } from './pay-again.tsx'

/** Loaded where a card is to be paid by it, and nowhere else. */
const StripePayment = lazy(async () => ({ default: (await import('./stripe-payment.tsx')).StripePayment }))

interface OrderPaymentProps {
  readonly order: Order
  readonly access: OrderAccess
}

/** How the order is paid, and what is left for its buyer to do. */
export function OrderPayment({ order, access }: OrderPaymentProps) {
  const { orderToken } = access
  const { order: words, checkout } = useWords()
  const cache = useQueryClient()
  const stripeKey = usePaymentOptions().find(({ provider }) => provider === 'stripe')?.publishableKey ?? null
  const isUnpaid =
    order.status === 'PENDING_PAYMENT' &&
    order.payments.every(({ status }) => status === 'failed' || status === 'canceled')
  const complete = useMutation({
    mutationFn: (input: { readonly ref: string; readonly outcome: 'captured' | 'failed' }) =>
      api.fakePayments.complete.mutate(input, { orderToken }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['atelier', 'orders'] }),
  })
  return (
    <section className="panel">
      <h2>{words.payment}</h2>
      <p>
        <span className="badge">{words.paymentStatus[order.paymentStatus]}</span>
      </p>
      {order.payments.map(({ id, provider, method, amount, providerRef, nextAction, refunded, status }) => (
        <div key={id} className="payment">
          <p>
            {method === null ? words.provider[provider] : checkout.payments[method]}: <Money value={amount} />
            {status === 'failed' && <span className="badge">{words.paymentFailed}</span>}
          </p>
          {refunded.amount > 0 && (
            <p className="quiet">
              {words.paymentStatus.refunded}: <Money value={refunded} />
            </p>
          )}
          {nextAction?.type === 'redirect' && <a href={nextAction.url}>{words.payment}</a>}
          {nextAction?.type === 'confirm_with_client_secret' && stripeKey !== null && (
            <Suspense>
              <StripePayment publishableKey={stripeKey} paymentId={id} orderToken={orderToken} />
            </Suspense>
          )}
          {nextAction?.type === 'complete_fake_payment' && providerRef !== null && (
            <div className="actions">
              <button
                type="button"
                className="button"
                disabled={complete.isPending}
                onClick={() => complete.mutate({ ref: providerRef, outcome: 'captured' })}
              >
                {words.payNow}
              </button>
              <button
                type="button"
                className="button button-plain"
                disabled={complete.isPending}
                onClick={() => complete.mutate({ ref: providerRef, outcome: 'failed' })}
              >
                {words.declineTest}
              </button>
            </div>
          )}
        </div>
      ))}
      <Failure error={complete.error} />
      {isUnpaid && <PayAgain order={order} access={access} />}
    </section>
  )
}
