import type { Order } from '@atelier/sdk'
import { api } from '../../client.ts'
import { Act } from '../kit/act.tsx'
import { useStudio } from '../words/words.tsx'

/** What the state of an order allows; the server refuses the rest. */
export function OrderActions({ order }: { readonly order: Order }) {
  const { orders } = useStudio()
  const { id, status, version: ifVersion } = order
  const sent = order.lines.some(({ fulfilled }) => fulfilled > 0)
  return (
    <>
      {status === 'PENDING_PAYMENT' && (
        <Act kind="main" label={orders.accept} act={() => api.orders.accept.mutate({ id, ifVersion })} />
      )}
      {status === 'NEW' && (
        <Act kind="main" label={orders.pick} act={() => api.orders.convert.mutate({ id, ifVersion })} />
      )}
      {status === 'SHIPPING' && (
        <Act kind="main" label={orders.deliver} act={() => api.orders.deliver.mutate({ id, ifVersion })} />
      )}
      {(status === 'PENDING_PAYMENT' || status === 'NEW' || status === 'IN_PROGRESS') && !sent && (
        <Act
          kind="danger"
          label={orders.cancel}
          confirm={orders.cancelAsk}
          act={() => api.orders.cancel.mutate({ id, ifVersion })}
        />
      )}
    </>
  )
}
