import { type CartIssue, type CartLine, formatMoney } from '@atelier/sdk'
import { api } from '../../client.ts'
import { useLanguage, useWords } from '../../i18n/words.tsx'
import { Failure } from '../../ui/failure.tsx'
import { LinePicture, LineTitle } from '../../ui/line-picture.tsx'
import { Money } from '../../ui/money.tsx'
import { QuantityStepper } from '../../ui/quantity-stepper.tsx'
import type { Thumbnail } from '../../ui/use-thumbnails.ts'
import { useCartChange } from './use-cart.ts'

const largest = 9_999

interface CartLineRowProps {
  readonly line: CartLine
  readonly thumbnail: Thumbnail | undefined
}

/** A line of the cart: how many, what they cost, what stands against buying them. */
export function CartLineRow({ line, thumbnail }: CartLineRowProps) {
  const { cart: words } = useWords()
  const set = useCartChange((quantity: number, { id, cartToken }) =>
    api.carts.setLine.mutate({ id, lineId: line.id, quantity }, { cartToken }),
  )
  const remove = useCartChange((_: undefined, { id, cartToken }) =>
    api.carts.deleteLine.mutate({ id, lineId: line.id }, { cartToken }),
  )
  const { title } = line
  return (
    <li className="cart-line" aria-busy={set.isPending || remove.isPending}>
      <LinePicture thumbnail={thumbnail} />
      <div className="cart-line-what">
        <h2>
          <LineTitle title={title} thumbnail={thumbnail} />
        </h2>
        <p className="quiet">{line.sku}</p>
        {line.unitPrice && (
          <p className="quiet">
            <Money value={line.unitPrice} /> {words.each}
          </p>
        )}
        {line.issues.map(issue => (
          <IssueText key={issue.code} issue={issue} />
        ))}
        <Failure error={set.error ?? remove.error} />
      </div>
      <QuantityStepper
        value={line.quantity}
        max={largest}
        labels={{ value: words.quantityOf(title), less: words.less(title), more: words.more(title) }}
        onChange={quantity => set.mutate(quantity)}
      />
      <div className="cart-line-sum">
        {line.lineTotal && <Money value={line.lineTotal} />}
        <button
          type="button"
          className="quiet-link"
          aria-label={words.removeOf(title)}
          onClick={() => remove.mutate(undefined)}
        >
          {words.remove}
        </button>
      </div>
    </li>
  )
}

function IssueText({ issue }: { readonly issue: CartIssue }) {
  const { words, locale } = useLanguage()
  const { issues, coupon } = words.cart
  if (issue.code === 'COUPON_INVALID') return <p className="issue">{coupon.why[issue.why]}</p>
  if (issue.code === 'SHORT') return <p className="issue">{issues.SHORT(issue.available)}</p>
  if (issue.code === 'UNAVAILABLE') return <p className="issue">{issues.UNAVAILABLE}</p>
  const [seen, now] = [issue.seen, issue.now].map(amount => formatMoney(amount, locale))
  return <p className="issue">{issues.PRICE_CHANGED(seen ?? '', now ?? '')}</p>
}
