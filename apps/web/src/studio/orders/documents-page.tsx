import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { q } from '../../client.ts'
import { Money } from '../../ui/money.tsx'
import { Choice, Filters } from '../kit/filters.tsx'
import { among } from '../kit/search.ts'
import { Pager, Table } from '../kit/table.tsx'
import { View } from '../kit/view.tsx'
import { When } from '../kit/when.tsx'
import { useStudio } from '../words/words.tsx'
import { OpenDocument } from './open-document.tsx'
import { OrderLink } from './order-link.tsx'

const route = getRouteApi('/studio/documents')
const kinds = ['invoice', 'credit_note', 'packing_slip', 'waybill'] as const
const statuses = ['waiting', 'pending', 'ready', 'failed'] as const

export function DocumentsPage() {
  const { orders, frame } = useStudio()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const kind = among(kinds, search.kind)
  const status = among(statuses, search.status)
  const filter = (patch: Partial<typeof search>) =>
    void navigate({ search: old => ({ ...old, after: undefined, ...patch }), replace: true })
  const list = useQuery(q.documents.list.queryOptions({ limit: 30, kind, status, cursor: search.after }))
  const { nextCursor } = list.data ?? {}
  return (
    <View title={frame.documents} error={list.error}>
      <Filters>
        <Choice label={orders.kind} value={kind} options={orders.kinds} onChoose={value => filter({ kind: value })} />
        <Choice
          label={orders.status}
          value={status}
          options={orders.documentStatuses}
          onChoose={value => filter({ status: value })}
        />
      </Filters>
      <Table
        label={frame.documents}
        rows={list.data?.items}
        keyOf={({ id }) => id}
        columns={[
          { head: orders.kind, cell: each => orders.kinds[each.kind] },
          { head: orders.number, cell: ({ number }) => <span className="st-strong">{number ?? '–'}</span> },
          { head: orders.created, cell: ({ issuedAt }) => <When at={issuedAt} /> },
          {
            head: orders.order,
            cell: ({ orderId, orderNumber }) => <OrderLink id={orderId} number={orderNumber} />,
          },
          { head: orders.total, isFigure: true, cell: ({ total }) => (total ? <Money value={total} /> : '–') },
          { head: orders.open, cell: document => <OpenDocument document={document} /> },
        ]}
      />
      <Pager search={search} next={nextCursor} />
    </View>
  )
}
