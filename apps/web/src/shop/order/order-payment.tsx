import type { Order } from '@atelier/sdk'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../client.ts'
import { useWords } from '../../i18n/words.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Money } from '../../ui/money.tsx'
import type { OrderAccess } from './access.ts'

interface OrderPaymentProps {
  readonly order: Order
  readonly access: OrderAccess
}

/** How the order is paid, and what is left for its buyer to do. */
export function OrderPayment({ order, access: { orderToken } }: OrderPaymentProps) {
  const { order: words, checkout } = useWords()
  const cache = useQueryClient()
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
      {order.payments.map(({ id, provider, method, amount, providerRef, nextAction, refunded }) => (
        <div key={id} className="payment">
          <p>
            {method === null ? words.provider[provider] : checkout.payments[method]}: <Money value={amount} />
          </p>
          {refunded.amount > 0 && (
            <p className="quiet">
              {words.paymentStatus.refunded}: <Money value={refunded} />
            </p>
          )}
          {nextAction?.type === 'redirect' && <a href={nextAction.url}>{words.payment}</a>}
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
    </section>
  )
}
