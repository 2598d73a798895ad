import type { Location } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { api, q } from '../../client.ts'
import { useStudio } from '../words/words.tsx'
import { RecordList, sameIn } from './record-list.tsx'
import { checkText, isYes, numberText } from './values.ts'

const all = { limit: 100 }

export function Locations() {
  const { settings } = useStudio()
  const { data } = useQuery(q.locations.list.queryOptions(all))
  return (
    <RecordList
      title={settings.locations}
      rows={data?.items}
      keyOf={({ id }) => id}
      columns={[
        { head: settings.code, cell: ({ code }) => <span className="st-strong">{code}</span> },
        { head: settings.name, cell: ({ name }) => name },
        { head: settings.kind, cell: ({ kind }) => settings.locationKinds[kind] },
        { head: settings.sellable, cell: ({ sellable }) => (sellable ? settings.yes : settings.no) },
        { head: settings.priority, isFigure: true, cell: ({ priority }) => priority },
      ]}
      fields={[
        {
          key: 'code',
          label: settings.code,
          help: settings.codeHelp.location,
          isRequired: true,
          read: ({ code }: Location) => code,
        },
        { key: 'name', label: settings.name, isRequired: true, read: ({ name }: Location) => name },
        {
          key: 'kind',
          label: settings.kind,
          kind: 'choice',
          isRequired: true,
          initial: 'store',
          options: Object.entries(settings.locationKinds),
          read: ({ kind }: Location) => kind,
        },
        {
          key: 'priority',
          label: settings.priority,
          kind: 'number',
          read: ({ priority }: Location) => numberText(priority),
        },
        {
          key: 'sellable',
          label: settings.sellable,
          kind: 'check',
          initial: 'yes',
          read: ({ sellable }: Location) => checkText(sellable),
        },
      ]}
      save={({ code, name, kind, priority, sellable }, base) => {
        const common = { name, priority: priority === '' ? undefined : Number(priority) }
        if (base)
          return api.locations.update.mutate({
            id: base.id,
            ifVersion: base.version,
            ...common,
            sellable: isYes(sellable),
          })
        // A quarantine never sells.
        return kind === 'quarantine'
          ? api.locations.create.mutate({ code, ...common, kind })
          : api.locations.create.mutate({ code, ...common, kind: 'store', sellable: isYes(sellable) })
      }}
      reload={async row => sameIn((await api.locations.list.query(all)).items, ({ id }) => id === row.id)}
    />
  )
}
