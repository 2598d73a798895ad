import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { q } from '../../client.ts'
import { Dialog } from '../kit/act.tsx'
import { Choice, Filters, SearchBox } from '../kit/filters.tsx'
import { among, isFiltered } from '../kit/search.ts'
import { Pager, Table } from '../kit/table.tsx'
import { Badge, View } from '../kit/view.tsx'
import { When } from '../kit/when.tsx'
import { useStudio } from '../words/words.tsx'
import { NewWaybill } from './new-waybill.tsx'
import { waybillStatuses, waybillTones, waybillTypes } from './waybill-words.ts'

const route = getRouteApi('/studio/waybills')

/** The documents that move goods. */
export function WaybillsPage() {
  const { stock, frame, kit } = useStudio()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const type = among(waybillTypes, search.type)
  const status = among(waybillStatuses, search.status)
  const filter = (patch: Partial<typeof search>) =>
    void navigate({ search: old => ({ ...old, after: undefined, ...patch }), replace: true })
  const list = useQuery(
    q.waybills.list.queryOptions({ limit: 30, type, status, number: search.number, cursor: search.after }),
  )
  const { nextCursor } = list.data ?? {}
  return (
    <View
      title={frame.waybills}
      error={list.error}
      actions={
        <Dialog kind="main" label={stock.newWaybill} title={stock.newWaybill}>
          {() => (
            <NewWaybill
              type={type ?? 'WAYBILL_IN'}
              onCreated={id => void navigate({ to: '/studio/waybills/$id', params: { id: String(id) } })}
            />
          )}
        </Dialog>
      }
    >
      <Filters>
        <SearchBox label={stock.number} value={search.number} onSearch={text => filter({ number: text })} />
        <Choice label={stock.type} value={type} options={stock.types} onChoose={value => filter({ type: value })} />
        <Choice
          label={stock.state}
          value={status}
          options={stock.statuses}
          onChoose={value => filter({ status: value })}
        />
      </Filters>
      <Table
        label={frame.waybills}
        rows={list.data?.items}
        keyOf={({ id }) => id}
        empty={isFiltered(search) ? kit.nothing : stock.noWaybills}
        columns={[
          {
            head: stock.number,
            cell: ({ id, number }) => (
              <Link to="/studio/waybills/$id" params={{ id: String(id) }} className="st-strong">
                {number}
              </Link>
            ),
          },
          { head: stock.type, cell: each => stock.types[each.type] },
          { head: stock.when, cell: ({ postedAt, createdAt }) => <When at={postedAt ?? createdAt} /> },
          { head: stock.counterparty, cell: ({ counterpartyName }) => counterpartyName ?? '–' },
          {
            head: stock.state,
            cell: each => <Badge tone={waybillTones[each.status]}>{stock.statuses[each.status]}</Badge>,
          },
          { head: stock.lines, isFigure: true, cell: ({ lineCount }) => lineCount },
        ]}
      />
      <Pager search={search} next={nextCursor} />
    </View>
  )
}
