import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { q } from '../../client.ts'
import { Filters, SearchBox } from '../kit/filters.tsx'
import { idOf } from '../kit/search.ts'
import { Pager } from '../kit/table.tsx'
import { View } from '../kit/view.tsx'
import { useStudio } from '../words/words.tsx'
import { AuditTable } from './audit-table.tsx'

const route = getRouteApi('/studio/audit')
/** While it is being typed, the list stays whole. */
const isAction = /^[a-z_]+\.[a-z_]+$/

export function AuditPage() {
  const { people, frame } = useStudio()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const list = useQuery(
    q.audit.list.queryOptions({
      limit: 50,
      action: search.action !== undefined && isAction.test(search.action) ? search.action : undefined,
      subjectUserId: idOf(search.user),
      cursor: search.after,
    }),
  )
  const { nextCursor } = list.data ?? {}
  return (
    <View title={frame.audit} error={list.error}>
      <Filters>
        <SearchBox
          label={`${people.action}. ${people.actionHelp}`}
          value={search.action}
          onSearch={action => void navigate({ search: { action }, replace: true })}
        />
      </Filters>
      <AuditTable rows={list.data?.items} />
      <Pager search={search} next={nextCursor} />
    </View>
  )
}
