import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { q } from '../../client.ts'
import { Money } from '../../ui/money.tsx'
import { Choice, Filters, SearchBox, Switch } from '../kit/filters.tsx'
import { among, isFiltered } from '../kit/search.ts'
import { Pager, Table } from '../kit/table.tsx'
import { Badge, View } from '../kit/view.tsx'
import { When } from '../kit/when.tsx'
import { useStudio } from '../words/words.tsx'
import { orderStatuses, orderTones, paymentTones } from './order-words.ts'

const route = getRouteApi('/studio/orders')

/** Orders by number, name or e-mail, and by state. */
export function OrdersPage() {
  const { orders, frame } = useStudio()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const status = among(orderStatuses, search.status)
  const filter = (patch: Partial<typeof search>) =>
    void navigate({ search: old => ({ ...old, after: undefined, ...patch }), replace: true })
  const list = useQuery(
    q.orders.list.queryOptions({
      limit: 30,
      q: search.q,
      status,
      requiresReview: search.review === undefined ? undefined : true,
      from: search.from,
      to: search.to,
      cursor: search.after,
    }),
  )
  const { nextCursor } = list.data ?? {}
  return (
    <View title={frame.orders} error={list.error}>
      <Filters>
        <SearchBox label={orders.search} value={search.q} onSearch={text => filter({ q: text })} />
        <Choice
          label={orders.status}
          value={status}
          options={orders.statuses}
          onChoose={value => filter({ status: value })}
        />
        <Switch
          label={orders.needsReview}
          isOn={search.review !== undefined}
          onChange={isOn => filter({ review: isOn ? 'yes' : undefined })}
        />
      </Filters>
      <Table
        label={frame.orders}
        rows={list.data?.items}
        keyOf={({ id }) => id}
        empty={isFiltered(search) ? orders.none : orders.noneYet}
        columns={[
          {
            head: orders.number,
            cell: ({ id, number }) => (
              <Link to="/studio/orders/$id" params={{ id: String(id) }} className="st-strong">
                {number}
              </Link>
            ),
          },
          { head: orders.placed, cell: ({ placedAt }) => <When at={placedAt} /> },
          { head: orders.buyer, cell: ({ email }) => email },
          {
            head: orders.status,
            cell: each => <Badge tone={orderTones[each.status]}>{orders.statuses[each.status]}</Badge>,
          },
          {
            head: orders.payment,
            cell: ({ paymentStatus }) => (
              <Badge tone={paymentTones[paymentStatus]}>{orders.payments[paymentStatus]}</Badge>
            ),
          },
          { head: orders.total, isFigure: true, cell: ({ total }) => <Money value={total} /> },
        ]}
      />
      <Pager search={search} next={nextCursor} />
    </View>
  )
}
