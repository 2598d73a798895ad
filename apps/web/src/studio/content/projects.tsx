import type { Project } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api, q } from '../../client.ts'
import { Pager } from '../kit/table.tsx'
import { When } from '../kit/when.tsx'
import { PersonLink } from '../people/person-link.tsx'
import { RecordList } from '../settings/record-list.tsx'
import { useStudio } from '../words/words.tsx'

const route = getRouteApi('/studio/content/$kind')

export function Projects() {
  const { content, frame } = useStudio()
  const { after } = route.useSearch()
  const { data } = useQuery(q.projects.list.queryOptions({ limit: 20, cursor: after }))
  return (
    <>
      <RecordList
        title={frame.projects}
        rows={data?.items}
        keyOf={({ id }) => id}
        columns={[
          { head: content.title, cell: ({ title }) => <span className="st-strong">{title}</span> },
          { head: content.author, cell: ({ userId }) => <PersonLink id={userId} /> },
          { head: content.updated, cell: ({ updatedAt, createdAt }) => <When at={updatedAt ?? createdAt} /> },
        ]}
        fields={[
          { key: 'title', label: content.title, isRequired: true, read: ({ title }: Project) => title },
          {
            key: 'body',
            label: content.body,
            kind: 'markdown',
            isRequired: true,
            read: ({ body }: Project) => body,
          },
        ]}
        save={({ title, body }, base) =>
          base
            ? api.projects.update.mutate({ id: base.id, ifVersion: base.version, title, body })
            : api.projects.create.mutate({ title, body })
        }
        reload={({ id }) => api.projects.get.query({ id })}
        deleteRow={({ id, version }) => api.projects.delete.mutate({ id, ifVersion: version })}
      />
      <Pager search={{ after }} next={data?.nextCursor} />
    </>
  )
}
