import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { Collection } from '@atelier/sdk'
import { api, q } from '../../client.ts'
import { Dialog } from '../kit/act.tsx'
import { RecordForm } from '../kit/record-form.tsx'
import { Pager, Table } from '../kit/table.tsx'
import { View } from '../kit/view.tsx'
import { When } from '../kit/when.tsx'
import { useStudio } from '../words/words.tsx'

const route = getRouteApi('/studio/collections')

/** Products that are shown together, chosen by hand or by a rule. */
export function CollectionsPage() {
  const { catalogue, frame } = useStudio()
  const { after } = route.useSearch()
  const list = useQuery(q.collections.list.queryOptions({ limit: 30, cursor: after }))
  const { nextCursor } = list.data ?? {}
  return (
    <View title={frame.collections} error={list.error} actions={<NewCollection />}>
      <Table
        label={frame.collections}
        rows={list.data?.items}
        keyOf={({ id }) => id}
        empty={catalogue.noCollections}
        columns={[
          {
            head: catalogue.name,
            cell: ({ id, name }) => (
              <Link to="/studio/collections/$id" params={{ id: String(id) }} className="st-strong">
                {name}
              </Link>
            ),
          },
          { head: catalogue.slug, cell: ({ slug }) => slug },
          { head: catalogue.filledBy, cell: ({ kind }) => catalogue.collectionKinds[kind] },
          { head: catalogue.changed, cell: ({ updatedAt, createdAt }) => <When at={updatedAt ?? createdAt} /> },
        ]}
      />
      <Pager search={{ after }} next={nextCursor} />
    </View>
  )
}

function NewCollection() {
  const { catalogue } = useStudio()
  const navigate = useNavigate()
  return (
    <Dialog kind="main" label={catalogue.newCollection} title={catalogue.newCollection}>
      {() => (
        <RecordForm<Collection, 'name'>
          fields={[{ key: 'name', label: catalogue.name, isRequired: true, read: ({ name }) => name }]}
          label={catalogue.create}
          save={async ({ name }) => {
            const made = await api.collections.create.mutate({ name })
            void navigate({ to: '/studio/collections/$id', params: { id: String(made.id) } })
            return made
          }}
        />
      )}
    </Dialog>
  )
}
