import type { User } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api, q } from '../../client.ts'
import { Act } from '../kit/act.tsx'
import type { Field } from '../kit/fields.tsx'
import { RecordForm } from '../kit/record-form.tsx'
import { among } from '../kit/search.ts'
import { Badge, Panel, View } from '../kit/view.tsx'
import { useStudio } from '../words/words.tsx'
import { AuditTable } from './audit-table.tsx'
import { roles } from './people-page.tsx'
import { SessionsPanel } from './sessions-panel.tsx'

const route = getRouteApi('/studio/people/$id')
const customerTypes = ['retail', 'wholesale', 'super_wholesale'] as const
type Key = 'username' | 'role' | 'customerType' | 'level' | 'location'

export function PersonPage() {
  const { people, settings, frame } = useStudio()
  const id = Number(route.useParams().id)
  const { data: user, error } = useQuery(q.users.get.queryOptions({ id }))
  const history = useQuery(q.audit.list.queryOptions({ subjectUserId: id, limit: 20 }))
  if (!user)
    return (
      <View title={frame.people} error={error}>
        {null}
      </View>
    )
  const fields: readonly Field<User, Key>[] = [
    { key: 'username', label: people.username, isRequired: true, read: ({ username }) => username },
    {
      key: 'role',
      label: people.role,
      kind: 'choice',
      isRequired: true,
      options: Object.entries(people.roles),
      read: ({ role }) => role,
    },
    {
      key: 'customerType',
      label: people.customerType,
      kind: 'choice',
      isRequired: true,
      options: Object.entries(settings.customerTypes),
      read: ({ customerType }) => customerType,
    },
    { key: 'level', label: people.level, kind: 'number', read: ({ level }) => String(level) },
    { key: 'location', label: people.location, read: ({ location }) => location },
  ]
  return (
    <View
      title={user.username}
      aside={
        <>
          <span className="st-soft">{user.email}</span>
          {user.bannedAt !== null && <Badge tone="bad">{people.banned}</Badge>}
        </>
      }
      actions={
        user.bannedAt === null ? (
          <Act kind="danger" label={people.ban} confirm={people.banAsk} act={() => api.users.ban.mutate({ id })} />
        ) : (
          <Act label={people.unban} act={() => api.users.unban.mutate({ id })} />
        )
      }
    >
      <Panel title={people.role}>
        <RecordForm
          record={user}
          fields={fields}
          save={({ username, role, customerType, level, location }, base) =>
            api.users.update.mutate({
              id,
              ifVersion: base?.version,
              username,
              role: among(roles, role),
              customerType: among(customerTypes, customerType),
              level: level === '' ? undefined : Number(level),
              location,
            })
          }
          reload={() => api.users.get.query({ id })}
        />
      </Panel>
      <SessionsPanel id={id} />
      <Panel title={people.history}>
        <AuditTable rows={history.data?.items} />
      </Panel>
    </View>
  )
}
