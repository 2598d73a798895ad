import type { Order } from '@atelier/sdk'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../client.ts'
import { useWords } from '../../i18n/words.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { Failure } from '../../ui/failure.tsx'
import type { OrderAccess } from './access.ts'

interface OrderActionsProps {
  readonly order: Order
  readonly access: OrderAccess
}

/** Canceling, while nothing has been packed. */
export function OrderActions({ order, access: { id, orderToken } }: OrderActionsProps) {
  const { order: words } = useWords()
  const cache = useQueryClient()
  const cancel = useMutation({
    mutationFn: () => api.orders.cancel.mutate({ id, ifVersion: order.version }, { orderToken }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['atelier', 'orders'] }),
  })
  if (order.status !== 'PENDING_PAYMENT' && order.status !== 'NEW') return <Failure error={cancel.error} />
  return (
    <div>
      <Confirm
        trigger={words.cancel}
        title={words.cancelSure}
        confirm={words.cancel}
        cancel={words.keep}
        onConfirm={() => cancel.mutate()}
      >
        <p>{words.cancelText}</p>
      </Confirm>
      <Failure error={cancel.error} />
    </div>
  )
}
