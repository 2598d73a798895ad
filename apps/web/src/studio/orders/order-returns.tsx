import type { Order } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, q } from '../../client.ts'
import { Dialog, useAct } from '../kit/act.tsx'
import { ActForm } from '../kit/act-form.tsx'
import { FieldInput } from '../kit/fields.tsx'
import { noteOf, NoteField, ReasonField } from '../kit/reason-fields.tsx'
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
  const [reasonCode, setReason] = useState<(typeof reasons)[number]>('changed_mind')
  const [note, setNote] = useState('')
  const lines = order.lines.flatMap(({ id }) => {
    const quantity = Number(quantities[id] ?? 0)
    return quantity > 0 ? [{ orderLineId: id, quantity }] : []
  })
  const { mutate, isPending, error } = useAct(
    () =>
      api.returns.request.mutate({
        id: order.id,
        reasonCode,
        note: noteOf(note),
        lines,
      }),
    onDone,
  )
  return (
    <ActForm
      label={orders.newReturn}
      onSubmit={() => mutate()}
      isPending={isPending}
      error={error}
      isDisabled={lines.length === 0}
    >
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
      <ReasonField
        name="reasonCode"
        reasons={reasons}
        words={orders.returnReasons}
        value={reasonCode}
        onChange={setReason}
      />
      <NoteField value={note} onChange={setNote} />
    </ActForm>
  )
}
