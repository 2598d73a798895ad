import type { Import } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { q } from '../../client.ts'
import { idOf } from '../kit/search.ts'
import { Pager, Table } from '../kit/table.tsx'
import { Badge, Panel, View } from '../kit/view.tsx'
import { When } from '../kit/when.tsx'
import { useStudio } from '../words/words.tsx'
import { ExportForm, ImportForm } from './import-forms.tsx'

const route = getRouteApi('/studio/imports')
const tones = { queued: 'plain', running: 'accent', completed: 'good', failed: 'bad', canceled: 'plain' } as const
const isRunning = ({ status }: Import): boolean => status === 'queued' || status === 'running'

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
      {id !== undefined && <Report key={id} id={id} />}
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

function Report({ id }: { readonly id: number }) {
  const { catalogue } = useStudio()
  const { data } = useQuery({
    ...q.imports.get.queryOptions({ id }),
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? 500 : false),
  })
  const isDone = data !== undefined && !isRunning(data)
  const report = useQuery({ ...q.imports.report.queryOptions({ id, limit: 100 }), enabled: isDone })
  return (
    <Panel
      title={`${catalogue.report}: ${data?.fileName ?? ''}`}
      aside={data && <Badge tone={tones[data.status]}>{catalogue.importStatuses[data.status]}</Badge>}
    >
      {data && (
        <p role="status">
          {catalogue.rows} {data.rowsRead} · {catalogue.good} {data.rowsGood} · {catalogue.bad} {data.rowsBad}
        </p>
      )}
      {isDone && (
        <Table
          label={catalogue.report}
          rows={report.data?.items.map((fault, index) => ({ ...fault, index }))}
          keyOf={({ index }) => index}
          empty={catalogue.noFaults}
          columns={[
            { head: catalogue.line, isFigure: true, cell: ({ line }) => line },
            { head: catalogue.column, cell: ({ column }) => column ?? '–' },
            {
              head: catalogue.fault,
              cell: ({ reason, severity }) => (
                <span className={severity === 'error' ? 'st-bad' : 'st-soft'}>{reason}</span>
              ),
            },
          ]}
        />
      )}
    </Panel>
  )
}
