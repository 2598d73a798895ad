import type { Coupon } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { api, q } from '../../client.ts'
import { Money } from '../../ui/money.tsx'
import { amountText, moneyOf, optionalMoney } from '../kit/money.ts'
import { useStudio } from '../words/words.tsx'
import { RecordList } from './record-list.tsx'
import {
  bpsOf,
  checkText,
  isYes,
  localMoment,
  numberText,
  optionalMoment,
  optionalNumber,
  percentText,
} from './values.ts'

export function Coupons() {
  const { settings } = useStudio()
  const { data } = useQuery(q.coupons.list.queryOptions({ limit: 100 }))
  const shop = useQuery(q.shopSettings.get.queryOptions())
  const currency = shop.data?.currency ?? ''
  const common = [
    {
      key: 'minSubtotal',
      label: `${settings.minSubtotal}, ${currency}`,
      kind: 'amount',
      read: ({ minSubtotal }: Coupon) => amountText(minSubtotal),
    },
    { key: 'startsAt', label: settings.starts, kind: 'moment', read: ({ startsAt }: Coupon) => localMoment(startsAt) },
    { key: 'endsAt', label: settings.ends, kind: 'moment', read: ({ endsAt }: Coupon) => localMoment(endsAt) },
    {
      key: 'usageLimit',
      label: settings.usageLimit,
      kind: 'number',
      read: ({ usageLimit }: Coupon) => numberText(usageLimit),
    },
    {
      key: 'perBuyerLimit',
      label: settings.perBuyer,
      kind: 'number',
      read: ({ perBuyerLimit }: Coupon) => numberText(perBuyerLimit),
    },
    {
      key: 'active',
      label: settings.active,
      kind: 'check',
      initial: 'yes',
      read: ({ active }: Coupon) => checkText(active),
    },
  ] as const
  const own = [
    {
      key: 'code',
      label: settings.code,
      help: settings.codeHelp.coupon,
      isRequired: true,
      read: ({ code }: Coupon) => code,
    },
    {
      key: 'percent',
      name: 'valueBps',
      label: settings.percent,
      kind: 'amount',
      read: ({ valueBps }: Coupon) => percentText(valueBps),
    },
    {
      key: 'amount',
      label: `${settings.fixed}, ${currency}`,
      kind: 'amount',
      read: ({ amount }: Coupon) => amountText(amount),
    },
  ] as const
  return (
    <RecordList
      title={settings.coupons}
      rows={data?.items}
      keyOf={({ id }) => id}
      columns={[
        { head: settings.code, cell: ({ code }) => <span className="st-strong">{code}</span> },
        {
          head: settings.kind,
          cell: ({ valueBps, amount }) =>
            valueBps === null ? amount && <Money value={amount} /> : `${percentText(valueBps)} %`,
        },
        { head: settings.active, cell: ({ active }) => (active ? settings.yes : settings.no) },
        {
          head: settings.used,
          isFigure: true,
          cell: ({ usedCount, usageLimit }) => `${usedCount} / ${usageLimit ?? '∞'}`,
        },
      ]}
      fields={[...own, ...common]}
      save={(values, base) => {
        const input = {
          minSubtotal: optionalMoney(values.minSubtotal, currency),
          startsAt: optionalMoment(values.startsAt),
          endsAt: optionalMoment(values.endsAt),
          usageLimit: optionalNumber(values.usageLimit),
          perBuyerLimit: optionalNumber(values.perBuyerLimit),
          active: isYes(values.active),
        }
        if (base) return api.coupons.update.mutate({ id: base.id, ifVersion: base.version, ...input })
        return values.percent === ''
          ? api.coupons.create.mutate({
              code: values.code,
              kind: 'fixed',
              amount: moneyOf(values.amount, currency),
              ...input,
            })
          : api.coupons.create.mutate({ code: values.code, kind: 'percent', valueBps: bpsOf(values.percent), ...input })
      }}
      reload={({ id }) => api.coupons.get.query({ id })}
    />
  )
}
