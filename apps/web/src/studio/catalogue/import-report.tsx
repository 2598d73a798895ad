import type { Import } from '@atelier/sdk'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { api, q } from '../../client.ts'
import { useWords } from '../../i18n/words.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Act } from '../kit/act.tsx'
import { Table } from '../kit/table.tsx'
import { Badge, Panel } from '../kit/view.tsx'
import { ImportFaultText } from '../words/import-faults.tsx'
import { useStudio } from '../words/words.tsx'

export const importTones = {
  queued: 'plain',
  running: 'accent',
  completed: 'good',
  failed: 'bad',
  canceled: 'plain',
} as const
export const isRunning = ({ status }: Import): boolean => status === 'queued' || status === 'running'

/** The progress of an import; once it has ended, its faults by line. */
export function ImportReport({ id }: { readonly id: number }) {
  const { catalogue } = useStudio()
  const { data, error } = useQuery({
    ...q.imports.get.queryOptions({ id }),
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? 500 : false),
  })
  return (
    <Panel
      title={`${catalogue.report}: ${data?.fileName ?? ''}`}
      aside={
        data && (
          <>
            {data.dryRun && <Badge>{catalogue.dryRunShort}</Badge>}
            <Badge tone={importTones[data.status]}>{catalogue.importStatuses[data.status]}</Badge>
          </>
        )
      }
    >
      <Failure error={error} />
      {data && (
        <p role="status">
          {catalogue.rows} {data.rowsRead} · {catalogue.good} {data.rowsGood} · {catalogue.bad} {data.rowsBad}
          {data.imagesWanted > 0 && ` · ${catalogue.imagesOf(data.imagesStored, data.imagesWanted)}`}
        </p>
      )}
      {data?.dryRun && data.status === 'completed' && <p className="st-soft">{catalogue.dryRunDone}</p>}
      {data && isRunning(data) && (
        <Act
          label={catalogue.cancelImport}
          confirm={catalogue.cancelImportAsk}
          act={() => api.imports.cancel.mutate({ id })}
        />
      )}
      {data && !isRunning(data) && <Faults id={id} />}
    </Panel>
  )
}

function Faults({ id }: { readonly id: number }) {
  const { catalogue } = useStudio()
  const { common } = useWords()
  const report = useInfiniteQuery(q.imports.report.infiniteOptions({ id, limit: 100 }))
  const faults = report.data?.pages.flatMap(({ items }) => items)
  return (
    <>
      <Failure error={report.error} />
      <Table
        label={catalogue.report}
        rows={faults?.map((fault, index) => ({ ...fault, index }))}
        keyOf={({ index }) => index}
        empty={catalogue.noFaults}
        columns={[
          { head: catalogue.line, isFigure: true, cell: ({ line }) => line },
          { head: catalogue.column, cell: ({ column }) => column ?? '–' },
          {
            head: catalogue.fault,
            cell: fault => (
              <span className={fault.severity === 'error' ? 'st-bad' : 'st-soft'}>
                <Suspense>
                  <ImportFaultText fault={fault} />
                </Suspense>
              </span>
            ),
          },
        ]}
      />
      {report.hasNextPage && (
        <button
          type="button"
          className="st-button"
          disabled={report.isFetchingNextPage}
          onClick={() => void report.fetchNextPage()}
        >
          {report.isFetchingNextPage ? common.loading : common.showMore}
        </button>
      )}
    </>
  )
}
