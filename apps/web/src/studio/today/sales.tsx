import { formatMoney, type Outputs } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { q } from '../../client.ts'
import { useLanguage } from '../../i18n/words.tsx'
import { Panel } from '../kit/view.tsx'
import { useStudio } from '../words/words.tsx'
import { Bars } from './bars.tsx'

type InCurrency = Outputs['orders']['sales']['currencies'][number]

const noDays: InCurrency['days'] = []

/** Orders and their worth by day, canceled ones left out. Worth is drawn in the currency of most orders. */
export function Sales() {
  const { today } = useStudio()
  const { locale } = useLanguage()
  const { data } = useQuery(q.orders.sales.queryOptions({ days: 14 }))
  const currencies = data?.currencies ?? []
  const days = currencies[0]?.days ?? noDays
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const label = (day: string) => format.format(new Date(day))
  const ordersOn = (at: number) => currencies.reduce((sum, each) => sum + (each.days[at]?.orders ?? 0), 0)
  const worth = currencies.map(each => formatMoney(each.worth, locale)).join(' + ')
  const orders = currencies.reduce((sum, each) => sum + each.orders, 0)
  return (
    <div className="st-grid st-grid-2">
      <Panel title={today.revenue} aside={<strong className="st-big">{worth || '0'}</strong>}>
        <Bars
          label={today.revenue}
          bars={days.map(each => ({
            label: label(each.day),
            value: each.worth.amount,
            text: formatMoney(each.worth, locale),
          }))}
        />
      </Panel>
      <Panel title={today.orders} aside={<strong className="st-big">{orders}</strong>}>
        <Bars
          label={today.orders}
          bars={days.map(({ day }, at) => ({ label: label(day), value: ordersOn(at), text: String(ordersOn(at)) }))}
        />
      </Panel>
    </div>
  )
}
