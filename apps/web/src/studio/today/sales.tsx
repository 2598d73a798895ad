import { formatMoney, type OrderSummary } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { q } from '../../client.ts'
import { useLanguage } from '../../i18n/words.tsx'
import { Panel } from '../kit/view.tsx'
import { useStudio } from '../words/words.tsx'
import { Bars } from './bars.tsx'

const days = 14
const dayMs = 86_400_000
const sold: readonly OrderSummary['status'][] = ['PENDING_PAYMENT', 'NEW', 'IN_PROGRESS', 'SHIPPING', 'COMPLETED']

const dayOf = (at: Date): string => `${at.getFullYear()}-${at.getMonth() + 1}-${at.getDate()}`

/** Orders and their worth by day, canceled ones left out. */
export function Sales() {
  const { today } = useStudio()
  const { locale } = useLanguage()
  const dates = useMemo(() => Array.from({ length: days }, (_, n) => new Date(Date.now() - (days - 1 - n) * dayMs)), [])
  const from = useMemo(() => {
    const first = dates[0] ?? new Date()
    return new Date(first.getFullYear(), first.getMonth(), first.getDate()).toISOString()
  }, [dates])
  const { data } = useQuery(q.orders.list.queryOptions({ from, status: [...sold], limit: 100 }))
  const orders = data?.items ?? []
  const currency = orders[0]?.currency
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' })
  const rows = dates.map(date => {
    const own = orders.filter(({ placedAt }) => dayOf(new Date(placedAt)) === dayOf(date))
    const worth = own.filter(each => each.currency === currency).reduce((sum, { total }) => sum + total.amount, 0)
    return { label: format.format(date), count: own.length, worth }
  })
  const money = (amount: number) => (currency === undefined ? '0' : formatMoney({ amount, currency }, locale))
  // Only the newest are read: what they add up to is the least.
  const more = data?.nextCursor ? '+' : ''
  const total = rows.reduce((sum, { worth }) => sum + worth, 0)
  return (
    <div className="st-grid st-grid-2">
      <Panel title={today.revenue} aside={<strong className="st-big">{money(total) + more}</strong>}>
        <Bars
          label={today.revenue}
          bars={rows.map(({ label, worth }) => ({ label, value: worth, text: money(worth) }))}
        />
      </Panel>
      <Panel
        title={today.orders}
        aside={
          <strong className="st-big">
            {orders.length}
            {more}
          </strong>
        }
      >
        <Bars
          label={today.orders}
          bars={rows.map(({ label, count }) => ({ label, value: count, text: String(count) }))}
        />
      </Panel>
    </div>
  )
}
