import type { PriceList } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { api, q } from '../../client.ts'
import { When } from '../kit/when.tsx'
import { among } from '../kit/search.ts'
import { useStudio } from '../words/words.tsx'
import { RecordList } from './record-list.tsx'
import { localMoment, numberText, optionalMoment } from './values.ts'

const types = ['retail', 'wholesale', 'super_wholesale'] as const

export function PriceLists() {
  const { settings } = useStudio()
  const { data } = useQuery(q.priceLists.list.queryOptions({ limit: 100 }))
  return (
    <RecordList
      title={settings.prices}
      rows={data?.items}
      keyOf={({ id }) => id}
      columns={[
        { head: settings.code, cell: ({ code }) => <span className="st-strong">{code}</span> },
        { head: settings.currency, cell: ({ currency }) => currency },
        {
          head: settings.customerType,
          cell: ({ customerType }) =>
            customerType === null ? settings.everyone : settings.customerTypes[customerType],
        },
        {
          head: settings.kind,
          cell: ({ derivedFrom }) =>
            derivedFrom ? `${settings.derived}: ${derivedFrom.mean.join(', ')}` : settings.ownPrices,
        },
        { head: settings.ends, cell: ({ endsAt }) => <When at={endsAt} /> },
        { head: settings.priority, isFigure: true, cell: ({ priority }) => priority },
      ]}
      fields={[
        {
          key: 'code',
          label: settings.code,
          help: settings.codeHelp.small,
          isRequired: true,
          read: ({ code }: PriceList) => code,
        },
        { key: 'currency', label: settings.currency, isRequired: true, read: ({ currency }: PriceList) => currency },
        {
          key: 'customerType',
          label: settings.customerType,
          kind: 'choice',
          options: Object.entries(settings.customerTypes),
          read: ({ customerType }: PriceList) => customerType ?? '',
        },
        {
          key: 'priority',
          label: settings.priority,
          kind: 'number',
          read: ({ priority }: PriceList) => numberText(priority),
        },
        {
          key: 'startsAt',
          label: settings.starts,
          kind: 'moment',
          read: ({ startsAt }: PriceList) => localMoment(startsAt),
        },
        { key: 'endsAt', label: settings.ends, kind: 'moment', read: ({ endsAt }: PriceList) => localMoment(endsAt) },
      ]}
      save={({ code, currency, customerType, priority, startsAt, endsAt }, base) => {
        const input = {
          customerType: among(types, customerType) ?? null,
          priority: priority === '' ? undefined : Number(priority),
          startsAt: optionalMoment(startsAt),
          endsAt: optionalMoment(endsAt),
        }
        return base
          ? api.priceLists.update.mutate({ code: base.code, ifVersion: base.version, ...input })
          : api.priceLists.create.mutate({ code, currency, ...input })
      }}
      reload={({ code }) => api.priceLists.get.query({ code })}
      deleteRow={({ code, version }) => api.priceLists.delete.mutate({ code, ifVersion: version })}
    />
  )
}
