import type { Stripe, StripeElements } from '@stripe/stripe-js'
// The plain entry would load Stripe's script with the page.
import { loadStripe } from '@stripe/stripe-js/pure/index.js'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { q } from '../../client.ts'
import { useLanguage } from '../../i18n/words.tsx'
import { Failure } from '../../ui/failure.tsx'

interface StripePaymentProps {
  readonly publishableKey: string
  readonly paymentId: number
  readonly orderToken: string | undefined
}

/** The secret of a payment is answered to its buyer, where it is asked for by itself. */
export function StripePayment({ publishableKey, paymentId, orderToken }: StripePaymentProps) {
  const { data, error } = useQuery(q.payments.get.queryOptions({ id: paymentId }, { orderToken }))
  if (data?.clientSecret === undefined) return <Failure error={error} />
  return <StripeFields publishableKey={publishableKey} clientSecret={data.clientSecret} />
}

interface StripeFieldsProps {
  readonly publishableKey: string
  readonly clientSecret: string
}

interface Fields {
  readonly stripe: Stripe
  readonly elements: StripeElements
}

/** The fields of Stripe for one payment: card data goes to Stripe alone, and its webhook says how it went. */
function StripeFields({ publishableKey, clientSecret }: StripeFieldsProps) {
  const { words, locale } = useLanguage()
  const cache = useQueryClient()
  const place = useRef<HTMLDivElement>(null)
  const [fields, setFields] = useState<Fields>()
  const [failed, setFailed] = useState<unknown>()
  useEffect(() => {
    let unmount = (): void => {}
    let isGone = false
    const open = async () => {
      const stripe = await loadStripe(publishableKey)
      if (!stripe || !place.current || isGone) return
      const elements = stripe.elements({ clientSecret, locale })
      const element = elements.create('payment')
      element.mount(place.current)
      unmount = () => element.destroy()
      setFields({ stripe, elements })
    }
    open().catch((error: unknown) => setFailed(error))
    return () => {
      isGone = true
      unmount()
    }
  }, [publishableKey, clientSecret, locale])
  const pay = useMutation({
    mutationFn: async ({ stripe, elements }: Fields) => {
      const { error } = await stripe.confirmPayment({
        elements,
        redirect: 'if_required',
        // Some banks lead away from the page: this one, with the token in its fragment, is where the buyer comes back to.
        confirmParams: { return_url: location.href },
      })
      return error?.message
    },
    onSettled: () => cache.invalidateQueries({ queryKey: ['atelier', 'orders'] }),
  })
  return (
    <div className="stack">
      <div ref={place} />
      {typeof pay.data === 'string' && (
        <p role="alert" className="notice notice-bad">
          {pay.data}
        </p>
      )}
      <Failure error={failed ?? pay.error} />
      <button
        type="button"
        className="button"
        disabled={!fields || pay.isPending}
        onClick={() => fields && pay.mutate(fields)}
      >
        {words.order.pay}
      </button>
    </div>
  )
}
