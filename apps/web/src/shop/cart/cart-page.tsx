import type { MergedCart } from '@atelier/sdk'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../i18n/words.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Page } from '../../ui/page.tsx'
import { useThumbnails } from '../../ui/use-thumbnails.ts'
import { CartLineRow } from './cart-line-row.tsx'
import { CartTotals } from './cart-totals.tsx'
import { mergedKey, useCart } from './use-cart.ts'
import './cart.css'

/** What the visitor is about to buy. */
export function CartPage() {
  const { cart: words, common } = useWords()
  const { cart, isLoading, error } = useCart()
  const thumbnails = useThumbnails(cart?.lines ?? [])
  if (isLoading) return <Page title={words.title}>{common.loading}</Page>
  if (!cart || cart.lines.length === 0)
    return (
      <Page title={words.title}>
        <Failure error={error} />
        <div className="empty">
          <p className="lead">{words.empty}</p>
          <p>{words.emptyText}</p>
          <Link to="/shop" className="button">
            {common.toShop}
          </Link>
        </div>
      </Page>
    )
  const isBuyable = cart.lines.every(({ issues }) => issues.every(({ code }) => code === 'PRICE_CHANGED'))
  return (
    <Page title={words.title}>
      <MergeNotice />
      <div className="with-aside">
        <ul className="cart-lines">
          {cart.lines.map(line => (
            <CartLineRow key={line.id} line={line} thumbnail={thumbnails.get(line.offerId)} />
          ))}
        </ul>
        <aside className="panel" aria-labelledby="cart-summary">
          <h2 id="cart-summary">{words.summary}</h2>
          <CartTotals cart={cart} unchosen={words.shippingLater} />
          {isBuyable ? (
            <Link to="/shop/checkout" className="button button-wide">
              {words.checkout}
            </Link>
          ) : (
            <span className="button button-wide" aria-disabled="true" role="link">
              {words.checkout}
            </span>
          )}
          <Link to="/shop" className="quiet-link">
            {words.goOn}
          </Link>
        </aside>
      </div>
    </Page>
  )
}

function MergeNotice() {
  const { cart: words } = useWords()
  const { data } = useQuery<MergedCart>({ queryKey: mergedKey, queryFn: skipToken })
  if (!data || data.alreadyMerged) return null
  const isLowered = data.lines.some(({ outcome }) => outcome !== 'merged')
  return (
    <p role="status" className="notice">
      {words.merged} {isLowered && words.clamped}
    </p>
  )
}
