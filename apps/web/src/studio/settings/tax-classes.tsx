import type { TaxClass } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { api, q } from '../../client.ts'
import { useStudio } from '../words/words.tsx'
import { RecordList, sameIn } from './record-list.tsx'
import { bpsOf, percentText } from './values.ts'

const all = { limit: 100 }

export function TaxClasses() {
  const { settings } = useStudio()
  const { data } = useQuery(q.taxClasses.list.queryOptions(all))
  return (
    <RecordList
      title={settings.taxes}
      rows={data?.items}
      keyOf={({ id }) => id}
      columns={[
        { head: settings.code, cell: ({ code }) => <span className="st-strong">{code}</span> },
        { head: settings.name, cell: ({ name }) => name },
        { head: settings.rate, isFigure: true, cell: ({ rateBps }) => percentText(rateBps) },
      ]}
      fields={[
        {
          key: 'code',
          label: settings.code,
          help: settings.codeHelp.small,
          isRequired: true,
          read: ({ code }: TaxClass) => code,
        },
        { key: 'name', label: settings.name, isRequired: true, read: ({ name }: TaxClass) => name },
        {
          key: 'rate',
          name: 'rateBps',
          label: settings.rate,
          kind: 'amount',
          isRequired: true,
          read: ({ rateBps }: TaxClass) => percentText(rateBps),
        },
      ]}
      save={({ code, name, rate }, base) =>
        base
          ? api.taxClasses.update.mutate({ id: base.id, ifVersion: base.version, name, rateBps: bpsOf(rate) })
          : api.taxClasses.create.mutate({ code, name, rateBps: bpsOf(rate) })
      }
      reload={async row => sameIn((await api.taxClasses.list.query(all)).items, ({ id }) => id === row.id)}
    />
  )
}
