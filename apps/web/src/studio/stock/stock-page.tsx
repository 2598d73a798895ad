import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { q } from '../../client.ts'
import { Choice, Filters, SearchBox, Switch } from '../kit/filters.tsx'
import { idOf, isFiltered } from '../kit/search.ts'
import { Pager, Table } from '../kit/table.tsx'
import { Badge, View } from '../kit/view.tsx'
import { useStudio } from '../words/words.tsx'

const route = getRouteApi('/studio/stock')

/** What lies where, and what of it is promised. */
export function StockPage() {
  const { stock, frame, kit } = useStudio()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const filter = (patch: Partial<typeof search>) =>
    void navigate({ search: old => ({ ...old, after: undefined, ...patch }), replace: true })
  const locations = useQuery(q.locations.list.queryOptions({ limit: 100 }))
  const list = useQuery(
    q.stock.list.queryOptions({
      limit: 50,
      q: search.q,
      low: search.low === undefined ? undefined : true,
      locationId: idOf(search.location),
      cursor: search.after,
    }),
  )
  const { nextCursor } = list.data ?? {}
  return (
    <View
      title={frame.stock}
      error={list.error}
      actions={
        <Link to="/studio/waybills" search={{ type: 'WAYBILL_STOCKTAKE' }} className="st-button">
          {stock.count}
        </Link>
      }
    >
      <Filters>
        <SearchBox label={stock.search} value={search.q} onSearch={text => filter({ q: text })} />
        <Switch
          label={stock.low}
          isOn={search.low !== undefined}
          onChange={isOn => filter({ low: isOn ? 'yes' : undefined })}
        />
        <Choice
          label={stock.location}
          value={search.location}
          options={Object.fromEntries(locations.data?.items.map(({ id, name }) => [String(id), name]) ?? [])}
          onChoose={value => filter({ location: value })}
        />
      </Filters>
      <Table
        label={frame.stock}
        rows={list.data?.items}
        keyOf={({ offerId }) => offerId}
        empty={isFiltered(search) ? kit.nothing : stock.noStock}
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
          {
            head: stock.state,
            cell: ({ manageStock, available, lowStockThreshold }) =>
              !manageStock ? (
                <Badge>{stock.notCounted}</Badge>
              ) : available <= 0 ? (
                <Badge tone="bad">{stock.out}</Badge>
              ) : available <= lowStockThreshold ? (
                <Badge tone="warn">{stock.low}</Badge>
              ) : (
                <Badge tone="good">{stock.enough}</Badge>
              ),
          },
          { head: stock.onHand, isFigure: true, cell: ({ onHand }) => onHand },
          { head: stock.allocated, isFigure: true, cell: ({ allocated }) => allocated || '–' },
          { head: stock.reserved, isFigure: true, cell: ({ reserved }) => reserved || '–' },
          {
            head: stock.available,
            isFigure: true,
            cell: ({ available }) => <span className="st-strong">{available}</span>,
          },
        ]}
      />
      <Pager search={search} next={nextCursor} />
    </View>
  )
}
