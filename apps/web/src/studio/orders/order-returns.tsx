import type { Order } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, q } from '../../client.ts'
import { Failure } from '../../ui/failure.tsx'
import { FaultForm } from '../../ui/fault-form.tsx'
import { Dialog, useAct } from '../kit/act.tsx'
import { FieldInput } from '../kit/fields.tsx'
import { Panel } from '../kit/view.tsx'
import { useStudio } from '../words/words.tsx'
import { ReturnCard } from './return-card.tsx'

/** Goods of an order on their way back. */
export function OrderReturns({ order }: { readonly order: Order }) {
  const { orders } = useStudio()
  const { data } = useQuery(q.returns.list.queryOptions({ orderId: order.id, limit: 50 }))
  const canReturn = order.lines.some(({ fulfilled, returned }) => fulfilled > returned)
  if (!canReturn && data?.items.length === 0) return null
  return (
    <Panel
      title={orders.returns}
      aside={
        canReturn && (
          <Dialog label={orders.newReturn} title={orders.newReturn}>
            {close => <RequestForm order={order} onDone={close} />}
          </Dialog>
        )
      }
    >
      {data?.items.length === 0 && <p className="st-empty">{orders.noReturns}</p>}
      {data?.items.map(each => (
        <ReturnCard key={each.id} record={each} />
      ))}
    </Panel>
  )
}

const reasons = ['damaged', 'wrong_item', 'not_as_described', 'changed_mind', 'other'] as const

function RequestForm({ order, onDone }: { readonly order: Order; readonly onDone: () => void }) {
  const { orders } = useStudio()
  const [quantities, setQuantities] = useState<Readonly<Record<number, string>>>({})
  const [reason, setReason] = useState<string>('changed_mind')
  const [note, setNote] = useState('')
  const lines = order.lines.flatMap(({ id }) => {
    const quantity = Number(quantities[id] ?? 0)
    return quantity > 0 ? [{ orderLineId: id, quantity }] : []
  })
  const { mutate, isPending, error } = useAct(
    () =>
      api.returns.request.mutate({
        id: order.id,
        reasonCode: reasons.find(each => each === reason) ?? 'other',
        note: note || undefined,
        lines,
      }),
    onDone,
  )
  return (
    <FaultForm className="st-form" error={error} onSubmit={() => mutate()}>
      {order.lines
        .filter(({ fulfilled, returned }) => fulfilled > returned)
        .map(({ id, title, fulfilled, returned }) => (
          <FieldInput
            key={id}
            field={{
              key: String(id),
              name: `lines.${lines.findIndex(line => line.orderLineId === id)}.quantity`,
              label: `${title} (${orders.upTo} ${fulfilled - returned})`,
              kind: 'number',
            }}
            value={quantities[id] ?? ''}
            onChange={value => setQuantities(old => ({ ...old, [id]: value }))}
          />
        ))}
      <FieldInput
        field={{
          key: 'reasonCode',
          label: orders.reason,
          kind: 'choice',
          isRequired: true,
          options: reasons.map(each => [each, orders.returnReasons[each]]),
        }}
        value={reason}
        onChange={setReason}
      />
      <FieldInput field={{ key: 'note', label: orders.note }} value={note} onChange={setNote} />
      <Failure error={error} />
      <button type="submit" className="st-button st-main" disabled={isPending || lines.length === 0}>
        {orders.newReturn}
      </button>
    </FaultForm>
  )
}
