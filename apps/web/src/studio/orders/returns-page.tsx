import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { q } from '../../client.ts'
import { Choice, Filters } from '../kit/filters.tsx'
import { among } from '../kit/search.ts'
import { Pager, Table } from '../kit/table.tsx'
import { Badge, View } from '../kit/view.tsx'
import { When } from '../kit/when.tsx'
import { useStudio } from '../words/words.tsx'
import { OrderLink } from './order-link.tsx'
import { returnTones } from './order-words.ts'

const route = getRouteApi('/studio/returns')
const statuses = ['requested', 'approved', 'received', 'refunded', 'closed', 'rejected', 'canceled'] as const

export function ReturnsPage() {
  const { orders, frame } = useStudio()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const status = among(statuses, search.status)
  const list = useQuery(q.returns.list.queryOptions({ limit: 30, status, cursor: search.after }))
  const { nextCursor } = list.data ?? {}
  return (
    <View title={frame.returns} error={list.error}>
      <Filters>
        <Choice
          label={orders.status}
          value={status}
          options={orders.returnStatuses}
          onChoose={value => void navigate({ search: { status: value }, replace: true })}
        />
      </Filters>
      <Table
        label={frame.returns}
        rows={list.data?.items}
        keyOf={({ id }) => id}
        empty={orders.noReturns}
        columns={[
          {
            head: orders.number,
            cell: ({ number, orderId }) => (
              <Link to="/studio/orders/$id" params={{ id: String(orderId) }} className="st-strong">
                {number}
              </Link>
            ),
          },
          {
            head: orders.order,
            cell: ({ orderId, orderNumber }) => <OrderLink id={orderId} number={orderNumber} />,
          },
          { head: orders.created, cell: ({ createdAt }) => <When at={createdAt} /> },
          { head: orders.reason, cell: ({ reasonCode }) => orders.returnReasons[reasonCode] },
          {
            head: orders.status,
            cell: each => <Badge tone={returnTones[each.status]}>{orders.returnStatuses[each.status]}</Badge>,
          },
          {
            head: orders.quantity,
            isFigure: true,
            cell: ({ lines }) => lines.reduce((sum, { quantity }) => sum + quantity, 0),
          },
        ]}
      />
      <Pager search={search} next={nextCursor} />
    </View>
  )
}
