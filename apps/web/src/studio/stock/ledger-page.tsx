import type { StockExplanation } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { q } from '../../client.ts'
import { Table } from '../kit/table.tsx'
import { Badge, Facts, Panel, View } from '../kit/view.tsx'
import { When } from '../kit/when.tsx'
import { OrderLink } from '../orders/order-link.tsx'
import { useStudio } from '../words/words.tsx'

const route = getRouteApi('/studio/stock/$id')

/** Why the stock of an offer is what it is, as a ledger that adds up. */
export function LedgerPage() {
  const { stock } = useStudio()
  const offerId = Number(route.useParams().id)
  const level = useQuery(q.stock.get.queryOptions({ offerId }))
  const why = useQuery(q.stock.explain.queryOptions({ offerId }))
  const { data } = level
  return (
    <View
      title={data ? `${stock.why} ${data.onHand}?` : stock.why}
      aside={data && <span className="st-soft">{`${data.title} · ${data.sku}`}</span>}
      error={level.error ?? why.error}
    >
      {data && (
        <Panel title={stock.now}>
          <Facts
            facts={[
              [stock.onHand, data.onHand],
              [stock.allocated, data.allocated],
              [stock.reserved, data.reserved],
              [stock.available, data.available],
              ...data.locations.map(
                ({ code, onHand, sellable }) =>
                  [`${stock.location} ${code}${sellable ? '' : ` (${stock.notForSale})`}`, onHand] as const,
              ),
            ]}
          />
        </Panel>
      )}
      {why.data && <Ledger explanation={why.data} />}
      {why.data && <Promised explanation={why.data} />}
    </View>
  )
}

function Ledger({ explanation }: { readonly explanation: StockExplanation }) {
  const { stock } = useStudio()
  const { opening, movements, sum, onHand, ok } = explanation
  let total = opening
  const rows = movements.map(movement => ({ ...movement, total: (total += movement.delta) }))
  return (
    <Panel
      title={stock.ledger}
      aside={ok ? <Badge tone="good">{stock.agrees}</Badge> : <Badge tone="bad">{stock.disagrees}</Badge>}
    >
      <p className="st-soft">
        {stock.opening}: {opening}
      </p>
      <Table
        label={stock.ledger}
        rows={rows}
        keyOf={({ id }) => id}
        empty={stock.noMovements}
        columns={[
          { head: stock.when, cell: ({ at }) => <When at={at} /> },
          {
            head: stock.waybill,
            cell: ({ waybillId, waybillNumber, waybillType }) => (
              <>
                <Link to="/studio/waybills/$id" params={{ id: String(waybillId) }} className="st-strong">
                  {waybillNumber}
                </Link>{' '}
                <span className="st-soft">{stock.types[waybillType]}</span>
              </>
            ),
          },
          {
            head: stock.change,
            isFigure: true,
            cell: ({ delta }) => (
              <span className={delta < 0 ? 'st-bad' : 'st-good'}>{delta > 0 ? `+${delta}` : `−${-delta}`}</span>
            ),
          },
          { head: stock.balance, isFigure: true, cell: row => row.total },
        ]}
      />
      <p className="st-sum" data-testid="stock-sum">
        {opening} {movements.map(({ delta }) => (delta < 0 ? `− ${-delta}` : `+ ${delta}`)).join(' ')} ={' '}
        <strong>{sum}</strong>
        {' · '}
        {stock.onHand} <strong>{onHand}</strong>
      </p>
    </Panel>
  )
}

function Promised({ explanation }: { readonly explanation: StockExplanation }) {
  const { stock } = useStudio()
  const rows = [
    ...explanation.allocations.map(each => ({
      ...each,
      what: stock.allocated,
      key: `a${each.orderId}-${each.locationId}`,
    })),
    ...explanation.holds.map(each => ({ ...each, what: stock.reserved, key: `h${each.orderId}-${each.locationId}` })),
  ]
  if (rows.length === 0) return null
  return (
    <Panel title={stock.promised}>
      <Table
        label={stock.promised}
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          {
            head: stock.order,
            cell: ({ orderId, orderNumber }) => <OrderLink id={orderId} number={orderNumber} />,
          },
          { head: stock.state, cell: ({ what }) => what },
          { head: stock.quantity, isFigure: true, cell: ({ quantity }) => quantity },
        ]}
      />
    </Panel>
  )
}
