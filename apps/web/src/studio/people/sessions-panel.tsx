import { useQuery } from '@tanstack/react-query'
import { api, q } from '../../client.ts'
import { deviceName } from '../../ui/device-name.ts'
import { Act } from '../kit/act.tsx'
import { Table } from '../kit/table.tsx'
import { Panel } from '../kit/view.tsx'
import { When } from '../kit/when.tsx'
import { useStudio } from '../words/words.tsx'

/** Where a person is logged in, and the way to end it. */
export function SessionsPanel({ id }: { readonly id: number }) {
  const { people } = useStudio()
  const { data } = useQuery(q.users.listSessions.queryOptions({ id }))
  return (
    <Panel
      title={people.sessions}
      aside={
        data &&
        data.items.length > 0 && (
          <Act
            kind="danger"
            label={people.endSessions}
            confirm={people.endSessionsAsk}
            act={() => api.users.revokeSessions.mutate({ id })}
          />
        )
      }
    >
      <Table
        label={people.sessions}
        rows={data?.items}
        keyOf={session => session.id}
        empty={people.noSessions}
        columns={[
          { head: people.device, cell: ({ userAgent }) => <span title={userAgent}>{deviceName(userAgent)}</span> },
          { head: people.ip, cell: ({ ip }) => ip },
          { head: people.since, cell: ({ createdAt }) => <When at={createdAt} /> },
          { head: people.lastUsed, cell: ({ lastUsedAt }) => <When at={lastUsedAt} /> },
        ]}
      />
    </Panel>
  )
}
