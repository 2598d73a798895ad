import type { Return } from '@atelier/sdk'
import { useState } from 'react'
import { api } from '../../client.ts'
import { Failure } from '../../ui/failure.tsx'
import { FaultForm } from '../../ui/fault-form.tsx'
import { Money } from '../../ui/money.tsx'
import { Act, Dialog, useAct } from '../kit/act.tsx'
import { FieldInput } from '../kit/fields.tsx'
import { Badge } from '../kit/view.tsx'
import { useStudio } from '../words/words.tsx'
import { returnTones } from './order-words.ts'

/** One return with its next step. */
export function ReturnCard({ record }: { readonly record: Return }) {
  const { orders } = useStudio()
  const { id, number, status, reasonCode, lines, note, refund, version: ifVersion } = record
  return (
    <article className="st-card" aria-label={`${orders.return} ${number}`}>
      <header>
        <span className="st-strong">{number}</span>
        <Badge tone={returnTones[status]}>{orders.returnStatuses[status]}</Badge>
        <span className="st-soft">{orders.returnReasons[reasonCode]}</span>
      </header>
      <ul>
        {lines.map(line => (
          <li key={line.id}>
            {line.quantity} × {line.title}
            {line.received > 0 && (
              <span className="st-soft">
                {' '}
                · {orders.received} {line.received}
                {line.condition && `, ${orders.conditions[line.condition]}`}
              </span>
            )}
          </li>
        ))}
      </ul>
      {note !== null && <p className="st-soft">{note}</p>}
      {refund && (
        <p>
          {orders.refundOf}: <Money value={refund.amount} />{' '}
          <span className="st-soft">{orders.refundStatuses[refund.status]}</span>
        </p>
      )}
      <div className="st-actions">
        {status === 'requested' && (
          <>
            <Act kind="main" label={orders.approve} act={() => api.returns.approve.mutate({ id, ifVersion })} />
            <Act
              label={orders.reject}
              confirm={orders.rejectAsk}
              act={() => api.returns.reject.mutate({ id, ifVersion })}
            />
          </>
        )}
        {status === 'approved' && (
          <Dialog kind="main" label={orders.receive} title={`${orders.receive}: ${number}`}>
            {close => <ReceiveForm record={record} onDone={close} />}
          </Dialog>
        )}
        {status === 'received' && (
          <Act kind="main" label={orders.refundReturn} act={() => api.returns.refund.mutate({ id, ifVersion })} />
        )}
      </div>
    </article>
  )
}

function ReceiveForm({ record, onDone }: { readonly record: Return; readonly onDone: () => void }) {
  const { orders } = useStudio()
  const [counts, setCounts] = useState<Readonly<Record<number, string>>>({})
  const [conditions, setConditions] = useState<Readonly<Record<number, string>>>({})
  const { mutate, isPending, error } = useAct(
    () =>
      api.returns.receive.mutate({
        id: record.id,
        ifVersion: record.version,
        lines: record.lines.map(({ id, quantity }) => ({
          returnLineId: id,
          received: Number(counts[id] ?? quantity),
          condition: conditions[id] === 'damaged' ? 'damaged' : 'resellable',
        })),
      }),
    onDone,
  )
  return (
    <FaultForm className="st-form" error={error} onSubmit={() => mutate()}>
      {record.lines.map(({ id, title, quantity }, index) => (
        <fieldset key={id} className="st-fields">
          <legend>{title}</legend>
          <FieldInput
            field={{
              key: 'received',
              name: `lines.${index}.received`,
              label: `${orders.received} (${orders.of} ${quantity})`,
              kind: 'number',
            }}
            value={counts[id] ?? String(quantity)}
            onChange={value => setCounts(old => ({ ...old, [id]: value }))}
          />
          <FieldInput
            field={{
              key: 'condition',
              name: `lines.${index}.condition`,
              label: orders.condition,
              kind: 'choice',
              isRequired: true,
              options: [
                ['resellable', orders.conditions.resellable],
                ['damaged', orders.conditions.damaged],
              ],
            }}
            value={conditions[id] ?? 'resellable'}
            onChange={value => setConditions(old => ({ ...old, [id]: value }))}
          />
        </fieldset>
      ))}
      <Failure error={error} />
      <button type="submit" className="st-button st-main" disabled={isPending}>
        {orders.receive}
      </button>
    </FaultForm>
  )
}
