import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api, q } from '../../client.ts'
import { Money } from '../../ui/money.tsx'
import { Act } from '../kit/act.tsx'
import { Choice, Filters } from '../kit/filters.tsx'
import { among } from '../kit/search.ts'
import { Pager, Table } from '../kit/table.tsx'
import { Badge, View } from '../kit/view.tsx'
import { When } from '../kit/when.tsx'
import { useStudio } from '../words/words.tsx'
import { OrderLink } from './order-link.tsx'

const route = getRouteApi('/studio/refunds')
const statuses = ['pending', 'succeeded', 'failed'] as const
const tones = { pending: 'warn', succeeded: 'good', failed: 'bad' } as const

export function RefundsPage() {
  const { orders, frame } = useStudio()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const status = among(statuses, search.status)
  const list = useQuery(q.refunds.list.queryOptions({ limit: 30, status, cursor: search.after }))
  const { nextCursor } = list.data ?? {}
  return (
    <View title={frame.refunds} error={list.error}>
      <Filters>
        <Choice
          label={orders.status}
          value={status}
          options={orders.refundStatuses}
          onChoose={value => void navigate({ search: { status: value }, replace: true })}
        />
      </Filters>
      <Table
        label={frame.refunds}
        rows={list.data?.items}
        keyOf={({ id }) => id}
        columns={[
          { head: orders.created, cell: ({ createdAt }) => <When at={createdAt} /> },
          {
            head: orders.order,
            cell: ({ orderId, orderNumber }) => <OrderLink id={orderId} number={orderNumber} />,
          },
          { head: orders.reason, cell: ({ reason }) => orders.refundReasons[reason] },
          {
            head: orders.status,
            cell: each => <Badge tone={tones[each.status]}>{orders.refundStatuses[each.status]}</Badge>,
          },
          { head: orders.amount, isFigure: true, cell: ({ amount }) => <Money value={amount} /> },
          {
            head: orders.next,
            cell: each =>
              each.status === 'failed' ? (
                <Act label={orders.retry} act={() => api.refunds.retry.mutate({ id: each.id })} />
              ) : null,
          },
        ]}
      />
      <Pager search={search} next={nextCursor} />
    </View>
  )
}
