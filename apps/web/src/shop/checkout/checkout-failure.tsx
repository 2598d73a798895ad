import { type Cart, formatMoney, isAtelierError } from '@atelier/sdk'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../i18n/words.tsx'
import { Failure } from '../../ui/failure.tsx'

interface CheckoutFailureProps {
  readonly error: unknown
  readonly cart: Cart
}

/** Why there is no order yet, and what to do about it, by the code of the failure. */
export function CheckoutFailure({ error, cart }: CheckoutFailureProps) {
  const { words, locale } = useLanguage()
  const { checkout } = words
  if (!isAtelierError(error)) return <Failure error={error} />
  if (error.code === 'TOTAL_CHANGED')
    return (
      <p role="alert" className="notice notice-warn">
        {checkout.totalChanged(formatMoney(error.details.actual, locale))}
      </p>
    )
  if (error.code === 'COUPON_INVALID')
    return (
      <p role="alert" className="notice notice-bad">
        {words.cart.coupon.why[error.details.why]}
      </p>
    )
  if (error.code !== 'INSUFFICIENT_STOCK') return <Failure error={error} />
  return (
    <div role="alert" className="notice notice-bad">
      <p>{checkout.short}</p>
      <ul>
        {error.details.lines.map(({ offerId, available }) => (
          <li key={offerId}>
            {checkout.shortLine(cart.lines.find(line => line.offerId === offerId)?.title ?? `${offerId}`, available)}
          </li>
        ))}
      </ul>
      <Link to="/shop/cart">{checkout.toCart}</Link>
    </div>
  )
}
