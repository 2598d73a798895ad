import type { User } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { api, q } from '../../client.ts'
import { Dialog } from '../kit/act.tsx'
import { Choice, Filters, SearchBox } from '../kit/filters.tsx'
import type { Field } from '../kit/fields.tsx'
import { RecordForm } from '../kit/record-form.tsx'
import { among } from '../kit/search.ts'
import { Pager, Table } from '../kit/table.tsx'
import { Badge, View } from '../kit/view.tsx'
import { When } from '../kit/when.tsx'
import { useStudio } from '../words/words.tsx'

const route = getRouteApi('/studio/people')
export const roles = ['USER', 'EMPLOYEE', 'ADMIN'] as const

export function PeoplePage() {
  const { people, frame } = useStudio()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const role = among(roles, search.role)
  const filter = (patch: Partial<typeof search>) =>
    void navigate({ search: old => ({ ...old, after: undefined, ...patch }), replace: true })
  const list = useQuery(q.users.list.queryOptions({ limit: 30, q: search.q, role, cursor: search.after }))
  const { nextCursor } = list.data ?? {}
  return (
    <View title={frame.people} error={list.error} actions={<NewPerson />}>
      <Filters>
        <SearchBox label={people.search} value={search.q} onSearch={text => filter({ q: text })} />
        <Choice label={people.role} value={role} options={people.roles} onChoose={value => filter({ role: value })} />
      </Filters>
      <Table
        label={frame.people}
        rows={list.data?.items}
        keyOf={({ id }) => id}
        columns={[
          {
            head: people.username,
            cell: ({ id, username }) => (
              <Link to="/studio/people/$id" params={{ id: String(id) }} className="st-strong">
                {username}
              </Link>
            ),
          },
          { head: people.email, cell: ({ email }) => email },
          { head: people.role, cell: each => people.roles[each.role] },
          {
            head: people.state,
            cell: ({ bannedAt, verified }) =>
              bannedAt === null ? (
                <Badge tone={verified ? 'good' : 'plain'}>{verified ? people.verified : people.unverified}</Badge>
              ) : (
                <Badge tone="bad">{people.banned}</Badge>
              ),
          },
          { head: people.since, cell: ({ createdAt }) => <When at={createdAt} style="day" /> },
        ]}
      />
      <Pager search={search} next={nextCursor} />
    </View>
  )
}

function NewPerson() {
  const { people } = useStudio()
  const fields: readonly Field<User, 'username' | 'email' | 'password' | 'role'>[] = [
    { key: 'username', label: people.username, isRequired: true, read: ({ username }) => username },
    { key: 'email', label: people.email, kind: 'email', isRequired: true, read: ({ email }) => email },
    { key: 'password', label: people.password, kind: 'password', isRequired: true, read: () => '' },
    {
      key: 'role',
      label: people.role,
      kind: 'choice',
      options: Object.entries(people.roles),
      read: ({ role }) => role,
    },
  ]
  return (
    <Dialog kind="main" label={people.newPerson} title={people.newPerson}>
      {close => (
        <RecordForm
          fields={fields}
          onSaved={close}
          save={({ role, ...values }) => api.users.create.mutate({ ...values, role: among(roles, role) })}
        />
      )}
    </Dialog>
  )
}
