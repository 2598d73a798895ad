import type { Cart } from '@atelier/sdk'
import { useWords } from '../../i18n/words.tsx'
import { Money } from '../../ui/money.tsx'

interface CartTotalsProps {
  readonly cart: Cart
  /** Stands for the price of a delivery that is not chosen yet. */
  readonly unchosen: string
}

/** What the cart costs, and of what that is made. */
export function CartTotals({ cart, unchosen }: CartTotalsProps) {
  const { cart: words } = useWords()
  const { subtotal, discountTotal, shippingTotal, total } = cart
  const isTaxIncluded = subtotal.amount - discountTotal.amount + shippingTotal.amount === total.amount
  return (
    <dl className="totals" aria-live="polite">
      <div>
        <dt>{words.subtotal}</dt>
        <dd>
          <Money value={cart.subtotal} />
        </dd>
      </div>
      {cart.discountTotal.amount > 0 && (
        <div>
          <dt>
            {words.discount} {cart.couponCode}
          </dt>
          <dd>
            −<Money value={cart.discountTotal} />
          </dd>
        </div>
      )}
      <div>
        <dt>{words.shipping}</dt>
        <dd>{cart.shippingMethod ? <Money value={cart.shippingTotal} /> : unchosen}</dd>
      </div>
      {cart.taxTotal.amount > 0 && (
        <div>
          <dt>{isTaxIncluded ? words.taxIncluded : words.tax}</dt>
          <dd>
            <Money value={cart.taxTotal} />
          </dd>
        </div>
      )}
      <div className="totals-sum">
        <dt>{words.total}</dt>
        <dd>
          <Money value={cart.total} />
        </dd>
      </div>
    </dl>
  )
}
