import type { ShippingMethod } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { api, q } from '../../client.ts'
import { Money } from '../../ui/money.tsx'
import { amountText, moneyOf, optionalMoney } from '../kit/money.ts'
import { among } from '../kit/search.ts'
import { useStudio } from '../words/words.tsx'
import { RecordList } from './record-list.tsx'
import { checkText, isYes, numberText, wordsOf } from './values.ts'

const kinds = ['SELF_PICKUP', 'CARGO', 'OTHER'] as const

export function ShippingMethods() {
  const { settings } = useStudio()
  const { data } = useQuery(q.shippingMethods.list.queryOptions({ limit: 100 }))
  const shop = useQuery(q.shopSettings.get.queryOptions())
  const taxes = useQuery(q.taxClasses.list.queryOptions({ limit: 100 }))
  const currency = shop.data?.currency ?? ''
  return (
    <RecordList
      title={settings.shipping}
      rows={data?.items}
      keyOf={({ id }) => id}
      columns={[
        { head: settings.name, cell: ({ name }) => <span className="st-strong">{name}</span> },
        { head: settings.kind, cell: ({ kind }) => settings.shippingKinds[kind] },
        { head: settings.countries, cell: ({ countries }) => countries?.join(', ') ?? settings.allCountries },
        { head: settings.active, cell: ({ active }) => (active ? settings.yes : settings.no) },
        { head: settings.price, isFigure: true, cell: ({ price }) => <Money value={price} /> },
      ]}
      fields={[
        {
          key: 'code',
          label: settings.code,
          help: settings.codeHelp.small,
          isRequired: true,
          read: ({ code }: ShippingMethod) => code,
        },
        { key: 'name', label: settings.name, isRequired: true, read: ({ name }: ShippingMethod) => name },
        {
          key: 'kind',
          label: settings.kind,
          kind: 'choice',
          isRequired: true,
          options: Object.entries(settings.shippingKinds),
          read: ({ kind }: ShippingMethod) => kind,
        },
        {
          key: 'price',
          label: `${settings.price}, ${currency}`,
          kind: 'amount',
          isRequired: true,
          read: ({ price }: ShippingMethod) => amountText(price),
        },
        {
          key: 'freeFrom',
          label: `${settings.freeFrom}, ${currency}`,
          kind: 'amount',
          read: ({ freeFrom }: ShippingMethod) => amountText(freeFrom),
        },
        {
          key: 'taxClassId',
          label: settings.taxClass,
          kind: 'choice',
          isRequired: true,
          options: taxes.data?.items.map(({ id, name }) => [String(id), name] as const) ?? [],
          read: ({ taxClassId }: ShippingMethod) => String(taxClassId),
        },
        {
          key: 'countries',
          label: settings.countries,
          help: settings.countriesHelp,
          read: ({ countries }: ShippingMethod) => countries?.join(', ') ?? '',
        },
        {
          key: 'position',
          label: settings.position,
          kind: 'number',
          read: ({ position }: ShippingMethod) => numberText(position),
        },
        {
          key: 'active',
          label: settings.active,
          kind: 'check',
          initial: 'yes',
          read: ({ active }: ShippingMethod) => checkText(active),
        },
      ]}
      save={(values, base) => {
        const countries = wordsOf(values.countries.toUpperCase())
        const input = {
          name: values.name,
          kind: among(kinds, values.kind) ?? 'OTHER',
          price: moneyOf(values.price, currency),
          freeFrom: optionalMoney(values.freeFrom, currency),
          taxClassId: Number(values.taxClassId),
          countries: countries.length === 0 ? null : countries,
          position: values.position === '' ? undefined : Number(values.position),
          active: isYes(values.active),
        }
        return base
          ? api.shippingMethods.update.mutate({ id: base.id, ifVersion: base.version, ...input })
          : api.shippingMethods.create.mutate({ code: values.code, ...input })
      }}
      reload={({ id }) => api.shippingMethods.get.query({ id })}
    />
  )
}
