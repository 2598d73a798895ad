import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { q } from '../../client.ts'
import { idOf } from '../kit/search.ts'
import { Pager, Table } from '../kit/table.tsx'
import { Badge, Panel, View } from '../kit/view.tsx'
import { When } from '../kit/when.tsx'
import { useStudio } from '../words/words.tsx'
import { ExportForm, ImportForm } from './import-forms.tsx'
import { importTones as tones, ImportReport, isRunning } from './import-report.tsx'

const route = getRouteApi('/studio/imports')

/** Files in and out; each import with its report by line. */
export function ImportsPage() {
  const { catalogue, frame } = useStudio()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const list = useQuery({
    ...q.imports.list.queryOptions({ limit: 20, cursor: search.after }),
    refetchInterval: ({ state }) => (state.data?.items.some(isRunning) ? 1_000 : false),
  })
  const { nextCursor } = list.data ?? {}
  const id = idOf(search.id)
  return (
    <View title={frame.imports} error={list.error}>
      <div className="st-grid st-grid-2">
        <ImportForm onStarted={started => void navigate({ search: { id: String(started) } })} />
        <ExportForm />
      </div>
      {id !== undefined && <ImportReport key={id} id={id} />}
      <Panel title={catalogue.history}>
        <Table
          label={catalogue.history}
          rows={list.data?.items}
          keyOf={each => each.id}
          columns={[
            {
              head: catalogue.file,
              cell: each => (
                <Link to="." search={{ ...search, id: String(each.id) }} className="st-strong">
                  {each.fileName}
                </Link>
              ),
            },
            { head: catalogue.kind, cell: ({ kind }) => catalogue.kinds[kind] },
            {
              head: catalogue.status,
              cell: ({ status, dryRun }) => (
                <Badge tone={tones[status]}>
                  {catalogue.importStatuses[status]}
                  {dryRun && ` · ${catalogue.dryRunShort}`}
                </Badge>
              ),
            },
            { head: catalogue.when, cell: ({ createdAt }) => <When at={createdAt} /> },
            { head: catalogue.good, isFigure: true, cell: ({ rowsGood }) => rowsGood },
            { head: catalogue.bad, isFigure: true, cell: ({ rowsBad }) => rowsBad },
          ]}
        />
      </Panel>
      <Pager search={search} next={nextCursor} />
    </View>
  )
}
