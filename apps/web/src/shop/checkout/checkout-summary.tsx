import type { Cart } from '@atelier/sdk'
import { isAtelierError } from '@atelier/sdk'
import { type ReactNode, useState } from 'react'
import { api } from '../../client.ts'
import { useWords } from '../../i18n/words.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Money } from '../../ui/money.tsx'
import { CartTotals } from '../cart/cart-totals.tsx'
import { useCartChange } from '../cart/use-cart.ts'

interface CheckoutSummaryProps {
  readonly cart: Cart
  readonly cartToken: string | undefined
  readonly children: ReactNode
}

/** What is bought, what it costs, and the coupon; below it stands what places the order. */
export function CheckoutSummary({ cart, cartToken, children }: CheckoutSummaryProps) {
  const { cart: words } = useWords()
  return (
    <aside className="panel" aria-labelledby="checkout-summary">
      <h2 id="checkout-summary">{words.summary}</h2>
      <ul className="mini-lines">
        {cart.lines.map(({ id, title, quantity, lineTotal }) => (
          <li key={id}>
            <span>
              {quantity} × {title}
            </span>
            {lineTotal && <Money value={lineTotal} />}
          </li>
        ))}
      </ul>
      <Coupon cart={cart} cartToken={cartToken} />
      <CartTotals cart={cart} unchosen={words.shippingOpen} />
      {children}
    </aside>
  )
}

function Coupon({ cart }: Omit<CheckoutSummaryProps, 'children'>) {
  const words = useWords().cart.coupon
  const [code, setCode] = useState('')
  const set = useCartChange((wanted: string, { id, cartToken }) =>
    api.carts.setCoupon.mutate({ id, code: wanted }, { cartToken }),
  )
  const drop = useCartChange((_: undefined, { id, cartToken }) => api.carts.deleteCoupon.mutate({ id }, { cartToken }))
  if (cart.couponCode !== null)
    return (
      <p className="coupon-on">
        {words.applied(cart.couponCode)}
        <button type="button" className="quiet-link" onClick={() => drop.mutate(undefined)}>
          {words.remove}
        </button>
      </p>
    )
  const apply = () => code.trim() !== '' && set.mutate(code.trim())
  const { error } = set
  return (
    <div className="coupon">
      <label className="field">
        <span>{words.label}</span>
        <input
          value={code}
          autoComplete="off"
          onChange={({ target }) => setCode(target.value)}
          onKeyDown={event => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            apply()
          }}
        />
      </label>
      <button type="button" className="button button-plain" disabled={set.isPending} onClick={apply}>
        {words.apply}
      </button>
      {isAtelierError(error) && error.code === 'COUPON_INVALID' ? (
        <p role="alert" className="issue">
          {words.why[error.details.why]}
        </p>
      ) : (
        <Failure error={error} />
      )}
    </div>
  )
}
