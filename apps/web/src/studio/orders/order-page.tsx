import type { Order } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { q } from '../../client.ts'
import { AddressText } from '../../ui/address-text.tsx'
import { mailLink } from '../../ui/mail-link.ts'
import { Money } from '../../ui/money.tsx'
import { useThumbnails } from '../../ui/use-thumbnails.ts'
import { Thumb } from '../catalogue/thumb.tsx'
import { Table } from '../kit/table.tsx'
import { Badge, Facts, Panel, View } from '../kit/view.tsx'
import { When } from '../kit/when.tsx'
import { PersonLink } from '../people/person-link.tsx'
import { useStudio } from '../words/words.tsx'
import { OrderActions } from './order-actions.tsx'
import { OrderDocuments } from './order-documents.tsx'
import { OrderReturns } from './order-returns.tsx'
import { OrderShipping } from './order-shipping.tsx'
import { OrderTimelinePanel } from './order-timeline.tsx'
import { orderTones, paymentTones } from './order-words.ts'
import { PaymentsPanel } from './payments-panel.tsx'

const route = getRouteApi('/studio/orders/$id')

/** Everything about one order, and what can be done next. */
export function OrderPage() {
  const { orders } = useStudio()
  const id = Number(route.useParams().id)
  const { data: order, error } = useQuery(q.orders.get.queryOptions({ id }))
  if (!order)
    return (
      <View title={orders.order} error={error}>
        {null}
      </View>
    )
  return (
    <View
      title={`${orders.order} ${order.number}`}
      aside={
        <>
          <Badge tone={orderTones[order.status]}>{orders.statuses[order.status]}</Badge>
          <Badge tone={paymentTones[order.paymentStatus]}>{orders.payments[order.paymentStatus]}</Badge>
        </>
      }
      actions={<OrderActions order={order} />}
    >
      <div className="st-columns">
        <div className="st-column">
          <Lines order={order} />
          <OrderShipping order={order} />
          <PaymentsPanel order={order} />
          <OrderReturns order={order} />
        </div>
        <div className="st-column">
          <Buyer order={order} />
          <OrderDocuments id={id} />
          <OrderTimelinePanel id={id} />
        </div>
      </div>
    </View>
  )
}

function Lines({ order }: { readonly order: Order }) {
  const { orders } = useStudio()
  const thumbnails = useThumbnails(order.lines)
  return (
    <Panel title={orders.lines}>
      <Table
        label={orders.lines}
        rows={order.lines}
        keyOf={({ id }) => id}
        columns={[
          {
            head: orders.item,
            cell: ({ offerId, title, sku }) => (
              <span className="st-line">
                <Thumb image={thumbnails.get(offerId)?.image ?? null} />
                <span>
                  <Link to="/studio/stock/$id" params={{ id: String(offerId) }} className="st-strong">
                    {title}
                  </Link>{' '}
                  <span className="st-soft">{sku}</span>
                </span>
              </span>
            ),
          },
          { head: orders.quantity, isFigure: true, cell: ({ quantity }) => quantity },
          {
            head: orders.sent,
            isFigure: true,
            cell: ({ fulfilled, returned }) => (returned ? `${fulfilled} − ${returned}` : fulfilled),
          },
          { head: orders.price, isFigure: true, cell: ({ unitPrice }) => <Money value={unitPrice} /> },
          { head: orders.sum, isFigure: true, cell: ({ lineTotal }) => <Money value={lineTotal} /> },
        ]}
      />
      <dl className="st-totals">
        <Total name={orders.subtotal} value={order.subtotal} />
        {order.discountTotal.amount !== 0 && (
          <Total name={`${orders.discount} ${order.couponCode ?? ''}`} value={order.discountTotal} />
        )}
        <Total name={`${orders.shipping} (${order.shippingMethod.name})`} value={order.shippingTotal} />
        <Total name={order.pricesIncludeTax ? orders.taxIncluded : orders.tax} value={order.taxTotal} />
        <Total name={orders.total} value={order.total} />
      </dl>
    </Panel>
  )
}

const Total = ({ name, value }: { readonly name: string; readonly value: Order['total'] }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <Money value={value} />
    </dd>
  </div>
)

function Buyer({ order }: { readonly order: Order }) {
  const { orders, people } = useStudio()
  const { shippingAddress: to } = order
  return (
    <Panel title={orders.buyer}>
      <Facts
        facts={[
          ...(order.userId === null ? [] : [[people.username, <PersonLink id={order.userId} />] as const]),
          [orders.email, <a href={mailLink(order.email)}>{order.email}</a>],
          [orders.address, to && <AddressText address={to} />],
          [orders.placed, <When at={order.placedAt} />],
          ...(order.holdExpiresAt === null ? [] : [[orders.heldUntil, <When at={order.holdExpiresAt} />] as const]),
          ...(order.cancelReason === null ? [] : [[orders.cancelReason, order.cancelReason] as const]),
        ]}
      />
    </Panel>
  )
}
