import { Link } from '@tanstack/react-router'
import { useWords } from '../../i18n/words.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Page } from '../../ui/page.tsx'
import { useCart } from '../cart/use-cart.ts'
import { CheckoutForm } from './checkout-form.tsx'
import './checkout.css'

/** From a cart to an order, on one page. */
export function CheckoutPage() {
  const { checkout: words, cart: cartWords, common } = useWords()
  const { cart, access, isUser, isLoading, error } = useCart()
  if (isLoading) return <Page title={words.title}>{common.loading}</Page>
  if (!cart || !access || cart.lines.length === 0)
    return (
      <Page title={words.title}>
        <Failure error={error} />
        <p className="lead">{cartWords.empty}</p>
        <Link to="/shop" className="button">
          {common.toShop}
        </Link>
      </Page>
    )
  return (
    <Page title={words.title}>
      <CheckoutForm cart={cart} cartToken={access.cartToken} isUser={isUser} />
    </Page>
  )
}
