import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api, q } from '../../client.ts'
import { Act } from '../kit/act.tsx'
import { Pager, Table } from '../kit/table.tsx'
import { View } from '../kit/view.tsx'
import { When } from '../kit/when.tsx'
import { useStudio } from '../words/words.tsx'

const route = getRouteApi('/studio/jobs')

/** What could not be done in the background, why, and another try. */
export function FailedJobsPage() {
  const { system, frame } = useStudio()
  const { after } = route.useSearch()
  const list = useQuery(q.failedJobs.list.queryOptions({ limit: 30, cursor: after }))
  const { nextCursor } = list.data ?? {}
  return (
    <View title={frame.jobs} error={list.error}>
      <p className="st-soft">{system.jobsText}</p>
      <Table
        label={frame.jobs}
        rows={list.data?.items}
        keyOf={({ id }) => id}
        empty={system.noJobs}
        columns={[
          { head: system.job, cell: ({ kind }) => <span className="st-strong">{kind}</span> },
          { head: system.cause, cell: ({ cause }) => <span className="st-break">{cause}</span> },
          { head: system.attempts, isFigure: true, cell: ({ attempts }) => attempts },
          { head: system.failed, cell: ({ failedAt }) => <When at={failedAt} /> },
          { head: system.request, cell: ({ requestId }) => <code className="st-break">{requestId}</code> },
          {
            head: system.retry,
            isAction: true,
            cell: ({ id }) => <Act label={system.retry} act={() => api.failedJobs.retry.mutate({ id })} />,
          },
        ]}
      />
      <Pager search={{ after }} next={nextCursor} />
    </View>
  )
}
