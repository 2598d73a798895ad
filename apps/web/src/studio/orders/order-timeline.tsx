import { useQuery } from '@tanstack/react-query'
import { q } from '../../client.ts'
import { Panel } from '../kit/view.tsx'
import { When } from '../kit/when.tsx'
import { useStudio } from '../words/words.tsx'

/** What happened to an order, the latest last. */
export function OrderTimelinePanel({ id }: { readonly id: number }) {
  const { orders } = useStudio()
  const { data } = useQuery(q.orders.timeline.queryOptions({ id }))
  const names: Readonly<Record<string, string>> = orders.timeline
  return (
    <Panel title={orders.timelineTitle}>
      <ol className="st-timeline">
        {data?.items.map(({ type, at, actor }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the list only grows at its end
          <li key={index}>
            <span>{names[type] ?? type.replaceAll(/[._]/g, ' ')}</span>
            <span className="st-soft">
              <When at={at} /> · {orders.actors[actor]}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
