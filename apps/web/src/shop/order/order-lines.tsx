import type { Order } from '@atelier/sdk'
import { useWords } from '../../i18n/words.tsx'
import { LinePicture, LineTitle } from '../../ui/line-picture.tsx'
import { Money } from '../../ui/money.tsx'
import { useThumbnails } from '../../ui/use-thumbnails.ts'

/** What was bought, and what it costs. */
export function OrderLines({ order }: { readonly order: Order }) {
  const { order: words, cart } = useWords()
  const thumbnails = useThumbnails(order.lines)
  return (
    <section className="panel">
      <h2>{words.lines}</h2>
      <table className="lines">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{cart.product}</th>
            <th scope="col">{cart.total}</th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map(({ id, offerId, title, sku, quantity, unitPrice, lineTotal }) => (
            <tr key={id}>
              <th scope="row">
                <span className="line-what">
                  <LinePicture thumbnail={thumbnails.get(offerId)} />
                  <span>
                    <LineTitle title={title} thumbnail={thumbnails.get(offerId)} />
                    <span className="quiet">
                      {quantity} × <Money value={unitPrice} /> · {sku}
                    </span>
                  </span>
                </span>
              </th>
              <td>
                <Money value={lineTotal} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <Sum label={cart.shipping} value={order.shippingTotal} />
          {order.taxTotal.amount > 0 && (
            <Sum label={order.pricesIncludeTax ? cart.taxIncluded : cart.tax} value={order.taxTotal} />
          )}
          <Sum label={cart.total} value={order.total} isTotal />
        </tfoot>
      </table>
    </section>
  )
}

interface SumProps {
  readonly label: string
  readonly value: Order['total']
  readonly isTotal?: boolean
}

const Sum = ({ label, value, isTotal = false }: SumProps) => (
  <tr className={isTotal ? 'lines-total' : undefined}>
    <th scope="row">{label}</th>
    <td>
      <Money value={value} />
    </td>
  </tr>
)
