import type { Order, WaybillSummary } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, q } from '../../client.ts'
import { Act } from '../kit/act.tsx'
import { RecordForm } from '../kit/record-form.tsx'
import { Badge, Panel } from '../kit/view.tsx'
import { waybillTones } from '../stock/waybill-words.ts'
import { useStudio } from '../words/words.tsx'

const ships: readonly Order['status'][] = ['IN_PROGRESS', 'SHIPPING', 'COMPLETED']

/** Waybills that send the goods, and how the parcel is followed. */
export function OrderShipping({ order }: { readonly order: Order }) {
  const { orders } = useStudio()
  const { data } = useQuery(q.waybills.list.queryOptions({ orderId: order.id, limit: 50 }))
  const sending = data?.items.filter(({ type }) => type === 'WAYBILL_OUT') ?? []
  if (!ships.includes(order.status)) return null
  return (
    <Panel title={orders.shipping}>
      <ul className="st-list">
        {sending.map(waybill => (
          <Sending key={waybill.id} waybill={waybill} />
        ))}
      </ul>
      <RecordForm
        record={order}
        label={orders.saveTracking}
        fields={[
          { key: 'carrier', label: orders.carrier, read: ({ carrier }) => carrier ?? '' },
          { key: 'trackingNumber', label: orders.trackingNumber, read: each => each.trackingNumber ?? '' },
          { key: 'trackingUrl', label: orders.trackingUrl, read: each => each.trackingUrl ?? '' },
        ]}
        save={({ carrier, trackingNumber, trackingUrl }, base) =>
          api.orders.update.mutate({
            id: order.id,
            ifVersion: base?.version,
            carrier: carrier || null,
            trackingNumber: trackingNumber || null,
            trackingUrl: trackingUrl || null,
          })
        }
        reload={() => api.orders.get.query({ id: order.id })}
      />
    </Panel>
  )
}

function Sending({ waybill }: { readonly waybill: WaybillSummary }) {
  const { orders, stock } = useStudio()
  const { id, number, status, version: ifVersion } = waybill
  return (
    <li>
      <Link to="/studio/waybills/$id" params={{ id: String(id) }} className="st-strong">
        {number}
      </Link>
      <Badge tone={waybillTones[status]}>{stock.statuses[status]}</Badge>
      {status === 'draft' && (
        <Act kind="main" label={orders.ship} act={() => api.waybills.commit.mutate({ id, ifVersion })} />
      )}
    </li>
  )
}
