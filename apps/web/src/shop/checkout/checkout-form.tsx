import type { Cart } from '@atelier/sdk'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { api } from '../../client.ts'
import { useLanguage } from '../../i18n/words.tsx'
import { FaultForm } from '../../ui/fault-form.tsx'
import { Field } from '../../ui/fields.tsx'
import { useCart, useIsCartChanging } from '../cart/use-cart.ts'
import { type AddressDraft, draftOf, emptyAddress, postalOf } from './address.ts'
import { CheckoutFailure } from './checkout-failure.tsx'
import { CheckoutSummary } from './checkout-summary.tsx'
import { DeliveryAddress } from './delivery-address.tsx'
import { choiceOf, usePaymentOptions } from './payment-options.ts'
import { PaymentPicker } from './payment-picker.tsx'
import { ShippingPicker } from './shipping-picker.tsx'
import { type PaymentChoice, useCheckout } from './use-checkout.ts'

interface CheckoutFormProps {
  readonly cart: Cart
  readonly cartToken: string | undefined
  readonly isUser: boolean
}

/** Contact, delivery, address and payment; then the order is placed with the total that is shown. */
export function CheckoutForm({ cart, cartToken, isUser }: CheckoutFormProps) {
  const { words, locale } = useLanguage()
  const { checkout } = words
  const navigate = useNavigate()
  const cache = useQueryClient()
  const { queryKey } = useCart()
  const [email, setEmail] = useState(cart.email ?? '')
  const [address, setAddress] = useState<AddressDraft>(
    cart.shippingAddress ? draftOf(cart.shippingAddress) : emptyAddress,
  )
  const [chosen, setPayment] = useState<PaymentChoice>()
  const [firstOption] = usePaymentOptions()
  const payment = chosen ?? (firstOption && choiceOf(firstOption))
  const isChanging = useIsCartChanging()
  const isPickup = cart.shippingMethod?.kind === 'SELF_PICKUP'
  const checkoutCall = useCheckout()
  const saved = useRef('')
  const place = useMutation({
    mutationFn: async (paidBy: PaymentChoice) => {
      const input = {
        id: cart.id,
        locale,
        ...(isPickup ? {} : { shippingAddress: postalOf(address) }),
        ...(isUser ? {} : { email: email.trim() }),
      }
      const draft = JSON.stringify(input)
      // Not again after a lost answer: the cart may be an order by now, and the repeat of its checkout is answered alike.
      if (saved.current !== draft) {
        cache.setQueryData(queryKey, await api.carts.setAddresses.mutate(input, { cartToken }))
        saved.current = draft
      }
      // The buyer agreed to the total on the page: another one is TOTAL_CHANGED, and is shown first.
      return checkoutCall.mutateAsync({ cart, cartToken, payment: paidBy })
    },
    onSuccess: ({ order, orderToken }) =>
      orderToken === undefined
        ? navigate({ to: '/account/orders/$id', params: { id: String(order.id) }, search: { placed: true } })
        : navigate({ to: '/order', hash: `id=${order.id}&token=${orderToken}&placed=1` }),
  })

  return (
    <FaultForm className="with-aside checkout" error={place.error} onSubmit={() => payment && place.mutate(payment)}>
      <div className="checkout-steps">
        {!isUser && (
          <section className="step" aria-labelledby="step-contact">
            <h2 id="step-contact">{checkout.contact}</h2>
            <Field
              name="email"
              type="email"
              label={checkout.email}
              hint={checkout.emailHint}
              value={email}
              onChange={setEmail}
              autoComplete="email"
              isRequired
            />
            <p className="quiet">
              {checkout.haveAccount}{' '}
              <Link to="/account/sign-in" search={{ next: '/shop/checkout' }}>
                {words.nav.signIn}
              </Link>
            </p>
          </section>
        )}
        <ShippingPicker cart={cart} cartToken={cartToken} />
        {!isPickup && <DeliveryAddress isUser={isUser} value={address} onChange={setAddress} />}
        <PaymentPicker value={payment} onChange={setPayment} />
      </div>
      <CheckoutSummary cart={cart} cartToken={cartToken}>
        <CheckoutFailure error={place.error} cart={cart} />
        <button className="button button-wide" disabled={place.isPending || isChanging || !payment}>
          {place.isPending ? checkout.placing : checkout.place}
        </button>
      </CheckoutSummary>
    </FaultForm>
  )
}
