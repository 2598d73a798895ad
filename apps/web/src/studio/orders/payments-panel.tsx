import type { Order, Payment } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, q } from '../../client.ts'
import { Money } from '../../ui/money.tsx'
import { Act, Dialog, useAct } from '../kit/act.tsx'
import { ActForm } from '../kit/act-form.tsx'
import { NoteDialog } from '../kit/note-dialog.tsx'
import { FieldInput } from '../kit/fields.tsx'
import { amountText, moneyOf } from '../kit/money.ts'
import { noteOf, NoteField, ReasonField } from '../kit/reason-fields.tsx'
import { Badge, Panel, type Tone } from '../kit/view.tsx'
import { When } from '../kit/when.tsx'
import { useStudio } from '../words/words.tsx'

const tones: Readonly<Record<Payment['status'], Tone>> = {
  created: 'plain',
  awaiting: 'warn',
  requires_action: 'warn',
  authorized: 'accent',
  captured: 'good',
  failed: 'bad',
  canceled: 'plain',
}

/** Attempts to pay, and money that went back. */
export function PaymentsPanel({ order }: { readonly order: Order }) {
  const { orders } = useStudio()
  return (
    <Panel title={orders.payment}>
      {order.payments.length === 0 && <p className="st-empty">{orders.noPayment}</p>}
      <ul className="st-list">
        {order.payments.map(payment => (
          <PaymentRow key={payment.id} payment={payment} />
        ))}
      </ul>
      <Refunds orderId={order.id} />
    </Panel>
  )
}

function PaymentRow({ payment }: { readonly payment: Payment }) {
  const { orders } = useStudio()
  const { id, status, provider, method, amount, captured, refunded, failureReason } = payment
  const open = amount.amount - captured.amount
  const canCapture = (status === 'awaiting' || status === 'authorized') && open > 0
  return (
    <li>
      <span>
        <span className="st-strong">{method === null ? orders.providers[provider] : orders.methods[method]}</span>{' '}
        <Badge tone={tones[status]}>{orders.attempts[status]}</Badge>
        {failureReason !== null && <span className="st-soft"> {orders.failures[failureReason]}</span>}
      </span>
      <span className="st-soft">
        {orders.captured} <Money value={captured} /> / <Money value={amount} />
        {refunded.amount > 0 && (
          <>
            {' · '}
            {orders.refunded} <Money value={refunded} />
          </>
        )}
      </span>
      <span className="st-actions">
        {canCapture && provider !== 'manual' && (
          <Act label={orders.capture} act={() => api.payments.capture.mutate({ id })} />
        )}
        {canCapture && provider === 'manual' && (
          <NoteDialog
            label={orders.recordPayment}
            field={orders.whereSeen}
            act={note => api.payments.capture.mutate({ id, note })}
          >
            <p>
              {orders.amount}:{' '}
              <strong>
                <Money value={{ amount: open, currency: amount.currency }} />
              </strong>
            </p>
          </NoteDialog>
        )}
        {payment.requiresReview && (
          <NoteDialog
            label={orders.review}
            field={orders.note}
            act={note => api.payments.review.mutate({ id, note })}
          />
        )}
        {captured.amount > refunded.amount && (
          <Dialog label={orders.refund} title={orders.refundTitle}>
            {close => <RefundForm payment={payment} onDone={close} />}
          </Dialog>
        )}
      </span>
    </li>
  )
}

const reasons = ['goodwill', 'price', 'shipping', 'other'] as const

function RefundForm({ payment, onDone }: { readonly payment: Payment; readonly onDone: () => void }) {
  const { orders } = useStudio()
  const { currency } = payment.amount
  const [amount, setAmount] = useState(
    amountText({ amount: payment.captured.amount - payment.refunded.amount, currency }),
  )
  const [reason, setReason] = useState<(typeof reasons)[number]>('goodwill')
  const [note, setNote] = useState('')
  const { mutate, isPending, error } = useAct(
    () =>
      api.payments.refund.mutate({
        id: payment.id,
        amount: moneyOf(amount, currency),
        reason,
        note: noteOf(note),
      }),
    onDone,
  )
  return (
    <ActForm label={orders.refund} onSubmit={() => mutate()} isPending={isPending} error={error}>
      <FieldInput
        field={{ key: 'amount', label: `${orders.amount} (${currency})`, kind: 'amount', isRequired: true }}
        value={amount}
        onChange={setAmount}
      />
      <ReasonField name="reason" reasons={reasons} words={orders.refundReasons} value={reason} onChange={setReason} />
      <NoteField value={note} onChange={setNote} />
    </ActForm>
  )
}

function Refunds({ orderId }: { readonly orderId: number }) {
  const { orders } = useStudio()
  const { data } = useQuery(q.refunds.list.queryOptions({ orderId, limit: 50 }))
  if (!data || data.items.length === 0) return null
  return (
    <>
      <h3>{orders.refunds}</h3>
      <ul className="st-list">
        {data.items.map(({ id, amount, reason, status, createdAt, failureReason }) => (
          <li key={id}>
            <span>
              <Money value={amount} />{' '}
              <Badge tone={status === 'failed' ? 'bad' : status === 'pending' ? 'warn' : 'good'}>
                {orders.refundStatuses[status]}
              </Badge>
            </span>
            <span className="st-soft">
              {orders.refundReasons[reason]} · <When at={createdAt} /> {failureReason}
            </span>
            {status === 'failed' && <Act label={orders.retry} act={() => api.refunds.retry.mutate({ id })} />}
          </li>
        ))}
      </ul>
    </>
  )
}
