import { type Cart, formatMoney } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, q } from '../../client.ts'
import { useLanguage } from '../../i18n/words.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useCartChange } from '../cart/use-cart.ts'

interface ShippingPickerProps {
  readonly cart: Cart
  readonly cartToken: string | undefined
}

/** The ways to get the goods; a choice changes the total at once. */
export function ShippingPicker({ cart, cartToken }: ShippingPickerProps) {
  const { words, locale } = useLanguage()
  const { checkout, common } = words
  const methods = useQuery(q.carts.shippingOptions.queryOptions({ id: cart.id }, { cartToken }))
  const choose = useCartChange((shippingMethodId: number, access) =>
    api.carts.setShipping.mutate({ id: access.id, shippingMethodId }, { cartToken: access.cartToken }),
  )
  // Shown at once; the cart follows.
  const [wanted, setWanted] = useState<number>()
  return (
    <fieldset className="step">
      <legend>
        <h2>{checkout.delivery}</h2>
      </legend>
      {methods.isPending && <p>{common.loading}</p>}
      {methods.data?.length === 0 && <p className="notice notice-warn">{checkout.noMethods}</p>}
      {methods.data?.map(({ id, name, cost, freeFrom }) => (
        <label key={id} className="pick">
          <input
            type="radio"
            name="shipping"
            required
            checked={(wanted ?? cart.shippingMethod?.id) === id}
            onChange={() => {
              setWanted(id)
              choose.mutate(id, { onError: () => setWanted(undefined) })
            }}
          />
          <span>
            <strong>{name}</strong>
            {freeFrom && cost.amount > 0 && (
              <span className="quiet">{checkout.freeFrom(formatMoney(freeFrom, locale))}</span>
            )}
          </span>
          <span className="money">{cost.amount === 0 ? checkout.free : formatMoney(cost, locale)}</span>
        </label>
      ))}
      <Failure error={methods.error ?? choose.error} />
    </fieldset>
  )
}
