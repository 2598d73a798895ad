import { useQuery } from '@tanstack/react-query'
import { api, q } from '../../client.ts'
import { Failure } from '../../ui/failure.tsx'
import { Act } from '../kit/act.tsx'
import { Table } from '../kit/table.tsx'
import { Badge, Panel } from '../kit/view.tsx'
import { When } from '../kit/when.tsx'
import { useStudio } from '../words/words.tsx'
import { deliveryTones } from './delivery-states.ts'

interface DeliveryProps {
  readonly id: number
  readonly deliveryId: number
}

/** One message: what was sent, byte for byte, and what came back at each attempt. */
export function Delivery({ id, deliveryId }: DeliveryProps) {
  const { system } = useStudio()
  const { data, error } = useQuery({
    ...q.webhookEndpoints.getDelivery.queryOptions({ id, deliveryId }),
    refetchInterval: query => (query.state.data?.state === 'pending' ? 2_000 : false),
  })
  if (!data) return <Failure error={error} />
  return (
    <Panel
      title={`${data.eventType} · ${data.messageId}`}
      aside={
        <span className="st-actions">
          <Badge tone={deliveryTones[data.state]}>{system.deliveryStates[data.state]}</Badge>
          {data.state !== 'pending' && (
            <Act label={system.replay} act={() => api.webhookEndpoints.replayDelivery.mutate({ id, deliveryId })} />
          )}
        </span>
      }
    >
      <Table
        label={system.attempts}
        rows={data.attempts}
        keyOf={({ number }) => number}
        columns={[
          { head: '№', isFigure: true, cell: ({ number }) => number },
          { head: system.started, cell: ({ startedAt }) => <When at={startedAt} /> },
          { head: system.answer, cell: each => each.status ?? each.error ?? '–' },
          { head: system.duration, isFigure: true, cell: ({ durationMs }) => durationMs },
          { head: system.said, cell: ({ answer }) => <span className="st-break">{answer || '–'}</span> },
        ]}
      />
      <details>
        <summary>{system.body}</summary>
        <pre className="st-code">{data.body}</pre>
      </details>
    </Panel>
  )
}
