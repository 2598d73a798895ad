import type { Inputs, Order } from '@atelier/sdk'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../client.ts'
import { useWords } from '../../i18n/words.tsx'
import { Failure } from '../../ui/failure.tsx'
import { FaultForm } from '../../ui/fault-form.tsx'
import { Field } from '../../ui/fields.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import type { OrderAccess } from './access.ts'

type Reason = Inputs['returns']['request']['reasonCode']
const reasons: readonly Reason[] = ['damaged', 'wrong_item', 'not_as_described', 'changed_mind', 'other']

interface ReturnFormProps {
  readonly order: Order
  readonly access: OrderAccess
  readonly onDone: () => void
}

/** Which goods go back, and why. */
export function ReturnForm({ order, access: { id, orderToken }, onDone }: ReturnFormProps) {
  const { order: words, common } = useWords()
  const cache = useQueryClient()
  const [quantities, setQuantities] = useState<Readonly<Record<number, number>>>({})
  const [reasonCode, setReason] = useState<Reason>('changed_mind')
  const [note, setNote] = useState('')
  const lines = Object.entries(quantities).flatMap(([orderLineId, quantity]) =>
    quantity > 0 ? [{ orderLineId: Number(orderLineId), quantity }] : [],
  )
  const send = useMutation({
    mutationFn: () =>
      api.returns.request.mutate(
        { id, reasonCode, lines, ...(note.trim() === '' ? {} : { note: note.trim() }) },
        { orderToken },
      ),
    onSuccess: async () => {
      await Promise.all(['returns', 'orders'].map(noun => cache.invalidateQueries({ queryKey: ['atelier', noun] })))
      onDone()
    },
  })
  return (
    <FaultForm className="form" error={send.error} onSubmit={() => send.mutate()}>
      <p>{words.returnText}</p>
      {order.lines
        .filter(({ fulfilled, returned }) => fulfilled > returned)
        .map(({ id: lineId, title, fulfilled, returned }) => (
          <label key={lineId} className="return-line">
            <span>{title}</span>
            <select
              aria-label={words.quantityBack(title)}
              value={quantities[lineId] ?? 0}
              onChange={({ target }) => setQuantities({ ...quantities, [lineId]: Number(target.value) })}
            >
              {Array.from({ length: fulfilled - returned + 1 }, (_, quantity) => (
                <option key={quantity} value={quantity}>
                  {quantity}
                </option>
              ))}
            </select>
          </label>
        ))}
      <SelectField
        label={words.reason}
        name="reasonCode"
        value={reasonCode}
        onChange={wanted => setReason(reasons.find(reason => reason === wanted) ?? 'other')}
      >
        {reasons.map(reason => (
          <option key={reason} value={reason}>
            {words.reasons[reason]}
          </option>
        ))}
      </SelectField>
      <Field name="note" label={`${words.note} (${common.optional})`} value={note} onChange={setNote} isLong />
      <Failure error={send.error} />
      <div className="actions">
        <button className="button" disabled={lines.length === 0 || send.isPending}>
          {words.sendRequest}
        </button>
        <button type="button" className="button button-plain" onClick={onDone}>
          {common.cancel}
        </button>
      </div>
    </FaultForm>
  )
}
