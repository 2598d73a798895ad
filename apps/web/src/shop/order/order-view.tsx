import type { Order } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { q } from '../../client.ts'
import { useLanguage } from '../../i18n/words.tsx'
import { AddressText } from '../../ui/address-text.tsx'
import { formatDate } from '../../ui/date-text.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Page } from '../../ui/page.tsx'
import type { OrderAccess } from './access.ts'
import { OrderActions } from './order-actions.tsx'
import { OrderDocuments } from './order-documents.tsx'
import { OrderLines } from './order-lines.tsx'
import { OrderPayment } from './order-payment.tsx'
import { OrderReturns } from './order-returns.tsx'
import { OrderTimeline } from './order-timeline.tsx'
import './order.css'

interface OrderViewProps extends OrderAccess {
  /** Just placed. */
  readonly isNew: boolean
}

/** An order, what happened to it, and what its buyer can do. */
export function OrderView({ id, orderToken, isNew }: OrderViewProps) {
  const { order: words, common } = useLanguage().words
  const { data: order, error } = useQuery({
    ...q.orders.get.queryOptions({ id }, { orderToken }),
    // A provider's answer comes by webhook, and the live stream is not for guests.
    refetchInterval: ({ state }) => (state.data && isAwaited(state.data) ? pollMs : false),
  })
  if (error)
    return (
      <Page title={words.title}>
        <Failure error={error} />
        <p>{words.badLink}</p>
        <Link to="/account/find-order" className="button">
          {words.askLink}
        </Link>
      </Page>
    )
  if (!order) return <Page title={words.title}>{common.loading}</Page>
  return <Shown order={order} access={{ id, orderToken }} isNew={isNew} />
}

const pollMs = 2_000

const isAwaited = ({ status, payments }: Order): boolean =>
  status === 'PENDING_PAYMENT' && payments.some(({ provider }) => provider !== 'manual')

interface ShownProps {
  readonly order: Order
  readonly access: OrderAccess
  readonly isNew: boolean
}

function Shown({ order, access, isNew }: ShownProps) {
  const { words: all, locale } = useLanguage()
  const words = all.order
  return (
    <Page title={order.number} className="order-page" heading={<OrderHead order={order} />}>
      {isNew && (
        <p role="status" className="notice notice-good">
          {words.thanks} {access.orderToken !== undefined && words.keepLink}
        </p>
      )}
      {order.holdExpiresAt !== null && order.status === 'PENDING_PAYMENT' && (
        <p className="notice notice-warn">{words.holdUntil(formatDate(order.holdExpiresAt, locale, true))}</p>
      )}
      <div className="with-aside">
        <div className="stack">
          <OrderLines order={order} />
          <OrderReturns order={order} access={access} />
          <OrderTimeline access={access} />
        </div>
        <div className="stack">
          <OrderPayment order={order} access={access} />
          <Delivery order={order} />
          <OrderDocuments access={access} />
          <OrderActions order={order} access={access} />
        </div>
      </div>
    </Page>
  )
}

function OrderHead({ order }: { readonly order: Order }) {
  const { words, locale } = useLanguage()
  return (
    <header className="order-head">
      <h1>{order.number}</h1>
      <p>
        <span className={`badge badge-${order.status.toLowerCase()}`}>{words.order.status[order.status]}</span>{' '}
        <span className="quiet">{words.order.placed(formatDate(order.placedAt, locale))}</span>
      </p>
    </header>
  )
}

function Delivery({ order }: { readonly order: Order }) {
  const { order: words } = useLanguage().words
  const { shippingAddress: to, shippingMethod, carrier, trackingNumber, trackingUrl } = order
  return (
    <section className="panel">
      <h2>{words.delivery}</h2>
      <p>{shippingMethod.name}</p>
      {to && <AddressText address={to} />}
      {trackingNumber !== null && (
        <p>
          {words.tracking}: {carrier}{' '}
          {trackingUrl === null ? trackingNumber : <a href={trackingUrl}>{trackingNumber}</a>}
        </p>
      )}
    </section>
  )
}
