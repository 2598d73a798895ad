import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { q } from '../../client.ts'
import { Dialog } from '../kit/act.tsx'
import { Pager, Table } from '../kit/table.tsx'
import { View } from '../kit/view.tsx'
import { When } from '../kit/when.tsx'
import { useStudio } from '../words/words.tsx'
import { EndpointForm } from './endpoint-form.tsx'
import { EndpointState } from './endpoint-state.tsx'

const route = getRouteApi('/studio/webhooks')

/** Servers that hear of events. */
export function WebhooksPage() {
  const { system, frame } = useStudio()
  const { after } = route.useSearch()
  const list = useQuery(q.webhookEndpoints.list.queryOptions({ limit: 30, cursor: after }))
  const { nextCursor } = list.data ?? {}
  return (
    <View
      title={frame.webhooks}
      error={list.error}
      actions={
        <Dialog kind="main" label={system.newEndpoint} title={system.newEndpoint}>
          {close => <EndpointForm onDone={close} />}
        </Dialog>
      }
    >
      <Table
        label={frame.webhooks}
        rows={list.data?.items}
        keyOf={({ id }) => id}
        empty={system.noEndpoints}
        columns={[
          {
            head: system.url,
            cell: ({ id, url }) => (
              <Link to="/studio/webhooks/$id" params={{ id: String(id) }} className="st-strong st-break">
                {url}
              </Link>
            ),
          },
          { head: system.description, cell: ({ description }) => description || '–' },
          {
            head: system.events,
            cell: ({ eventTypes }) => (eventTypes.length === 0 ? system.allEvents : eventTypes.length),
          },
          { head: system.state, cell: endpoint => <EndpointState endpoint={endpoint} /> },
          { head: system.since, cell: ({ createdAt }) => <When at={createdAt} style="day" /> },
        ]}
      />
      <Pager search={{ after }} next={nextCursor} />
    </View>
  )
}
