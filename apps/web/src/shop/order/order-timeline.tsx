import { useQuery } from '@tanstack/react-query'
import { q } from '../../client.ts'
import { useWords } from '../../i18n/words.tsx'
import { DateText } from '../../ui/date-text.tsx'
import type { OrderAccess } from './access.ts'

/** What happened to the order, the oldest first. */
export function OrderTimeline({ access: { id, orderToken } }: { readonly access: OrderAccess }) {
  const { order: words } = useWords()
  const { data } = useQuery(q.orders.timeline.queryOptions({ id }, { orderToken }))
  const known: Readonly<Record<string, string>> = words.events
  if (!data) return null
  return (
    <section className="panel">
      <h2>{words.timeline}</h2>
      <ol className="timeline">
        {data.items.map(({ type, at }) => (
          <li key={`${type} ${at}`}>
            <span>{known[type] ?? type}</span>
            <span className="quiet">
              <DateText value={at} withTime />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
