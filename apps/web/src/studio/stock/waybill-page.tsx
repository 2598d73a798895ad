import type { Waybill, WaybillLine } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { api, q } from '../../client.ts'
import { Act } from '../kit/act.tsx'
import { Table } from '../kit/table.tsx'
import { Badge, Facts, Panel, View } from '../kit/view.tsx'
import { When } from '../kit/when.tsx'
import { OrderLink } from '../orders/order-link.tsx'
import { useStudio } from '../words/words.tsx'
import { LineAmount } from './line-amount.tsx'
import { Scanner } from './scanner.tsx'
import { waybillTones } from './waybill-words.ts'

const route = getRouteApi('/studio/waybills/$id')

/** A waybill: scanned as a draft, then posted; a posted one can be taken back. */
export function WaybillPage() {
  const { stock } = useStudio()
  const id = Number(route.useParams().id)
  const { data: waybill, error } = useQuery(q.waybills.get.queryOptions({ id }))
  if (!waybill)
    return (
      <View title={stock.waybill} error={error}>
        {null}
      </View>
    )
  const { number, status, type, version: ifVersion } = waybill
  return (
    <View
      title={`${stock.types[type]} ${number}`}
      aside={<Badge tone={waybillTones[status]}>{stock.statuses[status]}</Badge>}
      actions={
        <>
          {status === 'draft' && (
            <Act
              kind="main"
              label={stock.post}
              isDisabled={waybill.lines.length === 0}
              act={() => api.waybills.commit.mutate({ id, ifVersion })}
            />
          )}
          {status === 'draft' && (
            <Act
              kind="danger"
              label={stock.cancelDraft}
              confirm={stock.cancelAsk}
              act={() => api.waybills.delete.mutate({ id, ifVersion })}
            />
          )}
          {status === 'posted' && (
            <Act
              kind="danger"
              label={stock.reverse}
              confirm={stock.reverseAsk}
              act={() => api.waybills.reverse.mutate({ id, ifVersion })}
            />
          )}
        </>
      }
    >
      {status === 'draft' && <Scanner waybill={waybill} />}
      <Lines waybill={waybill} />
      <About waybill={waybill} />
    </View>
  )
}

function Lines({ waybill }: { readonly waybill: Waybill }) {
  const { stock } = useStudio()
  const isDraft = waybill.status === 'draft'
  const isCount = waybill.type === 'WAYBILL_STOCKTAKE'
  const amount = (line: WaybillLine) => (isCount ? line.countedQuantity : line.quantity)
  return (
    <Panel title={stock.lines}>
      <Table
        label={stock.lines}
        rows={waybill.lines.toReversed()}
        keyOf={({ id }) => id}
        empty={isDraft ? stock.scanFirst : stock.noLines}
        columns={[
          {
            head: stock.offer,
            cell: ({ offerId, title, sku }) => (
              <>
                <Link to="/studio/stock/$id" params={{ id: String(offerId) }} className="st-strong">
                  {title}
                </Link>{' '}
                <span className="st-soft">{sku}</span>
              </>
            ),
          },
          ...(isCount
            ? [
                {
                  head: stock.expected,
                  isFigure: true,
                  cell: ({ expectedOnHand }: WaybillLine) => expectedOnHand ?? '–',
                },
              ]
            : []),
          {
            head: isCount ? stock.counted : stock.quantity,
            isFigure: true,
            cell: line => (isDraft ? <LineAmount key={line.id} waybill={waybill} line={line} /> : amount(line)),
          },
          ...(isDraft
            ? [
                {
                  head: stock.remove,
                  cell: ({ id: lineId }: WaybillLine) => (
                    <Act label={stock.remove} act={() => api.waybills.deleteLine.mutate({ id: waybill.id, lineId })} />
                  ),
                },
              ]
            : []),
        ]}
      />
    </Panel>
  )
}

function About({ waybill }: { readonly waybill: Waybill }) {
  const { stock } = useStudio()
  const locations = useQuery(q.locations.list.queryOptions({ limit: 100 }))
  const nameOf = (id: number | null) => locations.data?.items.find(each => each.id === id)?.name
  return (
    <Panel title={stock.about}>
      <Facts
        facts={[
          [stock.location, nameOf(waybill.locationId)],
          ...(waybill.toLocationId === null ? [] : [[stock.toLocation, nameOf(waybill.toLocationId)] as const]),
          [stock.counterparty, waybill.counterpartyName],
          [stock.author, waybill.authorName],
          [stock.created, <When at={waybill.createdAt} />],
          [stock.posted, <When at={waybill.postedAt} />],
          [stock.note, waybill.note],
          ...(waybill.orderId === null
            ? []
            : [[stock.order, <OrderLink id={waybill.orderId} number={waybill.orderNumber} />] as const]),
          ...(waybill.returnNumber === null ? [] : [[stock.return, waybill.returnNumber] as const]),
          ...(waybill.reversesId === null
            ? []
            : [
                [
                  stock.reverses,
                  <Link to="/studio/waybills/$id" params={{ id: String(waybill.reversesId) }} className="st-strong">
                    {waybill.reversesNumber}
                  </Link>,
                ] as const,
              ]),
        ]}
      />
    </Panel>
  )
}
