import type { Order } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { q } from '../../client.ts'
import { useWords } from '../../i18n/words.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { Money } from '../../ui/money.tsx'
import type { OrderAccess } from './access.ts'
import { ReturnForm } from './return-form.tsx'

interface OrderReturnsProps {
  readonly order: Order
  readonly access: OrderAccess
}

/** Returns of the order, and asking for one once something was shipped. */
export function OrderReturns({ order, access }: OrderReturnsProps) {
  const { order: words } = useWords()
  const [isAsking, setAsking] = useState(false)
  const isShipped = order.lines.some(({ fulfilled }) => fulfilled > 0)
  const { data } = useQuery({
    ...q.returns.list.queryOptions({ orderId: access.id, limit: 20 }, { orderToken: access.orderToken }),
    enabled: isShipped,
  })
  const canAsk = order.lines.some(({ fulfilled, returned }) => fulfilled > returned)
  const returns = data?.items ?? []
  if (!canAsk && returns.length === 0) return null
  return (
    <section className="panel">
      <h2>{words.returns}</h2>
      <ul className="plain-list">
        {returns.map(({ id, number, status, lines, refund, createdAt }) => (
          <li key={id} className="return">
            <p>
              <strong>{number}</strong> <span className="badge">{words.returnStatus[status]}</span>{' '}
              <span className="quiet">
                <DateText value={createdAt} />
              </span>
            </p>
            <p className="quiet">{lines.map(({ title, quantity }) => `${quantity} × ${title}`).join(', ')}</p>
            {refund && (
              <p>
                {words.paymentStatus.refunded}: <Money value={refund.amount} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {canAsk && !isAsking && (
        <button type="button" className="button button-plain" onClick={() => setAsking(true)}>
          {words.requestReturn}
        </button>
      )}
      {isAsking && <ReturnForm order={order} access={access} onDone={() => setAsking(false)} />}
    </section>
  )
}
