import type { LinkProps } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { q } from '../../client.ts'
import { Money } from '../../ui/money.tsx'
import { Badge, Panel, View } from '../kit/view.tsx'
import { When } from '../kit/when.tsx'
import { paymentTones } from '../orders/order-words.ts'
import { useStudio } from '../words/words.tsx'
import { Faults } from './faults.tsx'
import { SetUpPanel } from './set-up-panel.tsx'
import { Sales } from './sales.tsx'

const few = 5

/** What waits for staff, and how the shop sells; kept up to date by the live stream. */
export function TodayPage() {
  const { today, frame } = useStudio()
  return (
    <View title={frame.today}>
      <SetUpPanel />
      <Sales />
      <Faults />
      <div className="st-grid">
        <Waiting title={today.toAccept} status="PENDING_PAYMENT" />
        <Waiting title={today.toPick} status="NEW" />
        <Waiting title={today.toShip} status="IN_PROGRESS" />
        <Returns />
        <LowStock />
      </div>
    </View>
  )
}

interface QueueProps {
  readonly title: string
  readonly all: LinkProps
  /** Undefined: loading. */
  readonly count: number | undefined
  readonly hasMore: boolean
  readonly children: ReactNode
}

function Queue({ title, all, count, hasMore, children }: QueueProps) {
  const { today } = useStudio()
  return (
    <Panel
      title={title}
      aside={
        <Link {...all} className="st-count">
          {count}
          {hasMore && '+'}
          <span className="st-hidden">{` ${title}: ${today.showAll}`}</span>
        </Link>
      }
    >
      {count === 0 ? <p className="st-empty">{today.nothing}</p> : <ul className="st-list">{children}</ul>}
    </Panel>
  )
}

interface WaitingProps {
  readonly title: string
  readonly status: 'PENDING_PAYMENT' | 'NEW' | 'IN_PROGRESS'
}

function Waiting({ title, status }: WaitingProps) {
  const { orders } = useStudio()
  const { data } = useQuery(q.orders.list.queryOptions({ status, limit: few }))
  return (
    <Queue
      title={title}
      all={{ to: '/studio/orders', search: { status } }}
      count={data?.items.length}
      hasMore={Boolean(data?.nextCursor)}
    >
      {data?.items.map(order => (
        <li key={order.id}>
          <span>
            <Link to="/studio/orders/$id" params={{ id: String(order.id) }} className="st-strong">
              {order.number}
            </Link>{' '}
            <Badge tone={paymentTones[order.paymentStatus]}>{orders.payments[order.paymentStatus]}</Badge>
            <br />
            <span className="st-soft">
              <When at={order.placedAt} />
            </span>
          </span>
          <Money value={order.total} />
        </li>
      ))}
    </Queue>
  )
}

function Returns() {
  const { orders, today } = useStudio()
  const requested = useQuery(q.returns.list.queryOptions({ status: 'requested', limit: few }))
  const approved = useQuery(q.returns.list.queryOptions({ status: 'approved', limit: few }))
  const received = useQuery(q.returns.list.queryOptions({ status: 'received', limit: few }))
  const all = [requested, approved, received]
  const items = all.flatMap(({ data }) => data?.items ?? [])
  return (
    <Queue
      title={today.returns}
      all={{ to: '/studio/returns' }}
      count={all.every(({ isSuccess }) => isSuccess) ? items.length : undefined}
      hasMore={all.some(({ data }) => data?.nextCursor)}
    >
      {items.map(({ id, number, orderId, status, createdAt }) => (
        <li key={id}>
          <span>
            <Link to="/studio/orders/$id" params={{ id: String(orderId) }} className="st-strong">
              {number}
            </Link>
            <br />
            <span className="st-soft">
              <When at={createdAt} />
            </span>
          </span>
          <Badge>{orders.returnStatuses[status]}</Badge>
        </li>
      ))}
    </Queue>
  )
}

function LowStock() {
  const { today, stock } = useStudio()
  const { data } = useQuery(q.stock.list.queryOptions({ low: true, limit: few }))
  return (
    <Queue
      title={today.lowStock}
      all={{ to: '/studio/stock', search: { low: 'yes' } }}
      count={data?.items.length}
      hasMore={Boolean(data?.nextCursor)}
    >
      {data?.items.map(({ offerId, title, sku, available }) => (
        <li key={offerId}>
          <span>
            <Link to="/studio/stock/$id" params={{ id: String(offerId) }} className="st-strong">
              {title}
            </Link>
            <br />
            <span className="st-soft">{sku}</span>
          </span>
          <span className={`st-whole ${available <= 0 ? 'st-bad' : ''}`}>{stock.left(available)}</span>
        </li>
      ))}
    </Queue>
  )
}
