import type { Order } from '@atelier/sdk'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api } from '../../client.ts'
import { useWords } from '../../i18n/words.tsx'
import { Failure } from '../../ui/failure.tsx'
import { FaultForm } from '../../ui/fault-form.tsx'
import { choiceOf, usePaymentOptions } from '../checkout/payment-options.ts'
import { PaymentPicker } from '../checkout/payment-picker.tsx'
import type { PaymentChoice } from '../checkout/use-checkout.ts'
import type { OrderAccess } from './access.ts'
import '../checkout/checkout.css'

interface PayAgainProps {
  readonly order: Order
  readonly access: OrderAccess
}

/** Another attempt to pay, in any way, while the goods are held. */
export function PayAgain({ order, access: { orderToken } }: PayAgainProps) {
  const { order: words } = useWords()
  const cache = useQueryClient()
  const [chosen, setChosen] = useState<PaymentChoice>()
  const [first] = usePaymentOptions()
  const payment = chosen ?? (first && choiceOf(first))
  const key = useRef(crypto.randomUUID())
  const again = useMutation({
    mutationFn: (choice: PaymentChoice) =>
      api.payments.create.mutate({ id: order.id, ...choice }, { orderToken, idempotencyKey: key.current }),
    onSettled: () => {
      key.current = crypto.randomUUID()
      return cache.invalidateQueries({ queryKey: ['atelier', 'orders'] })
    },
  })
  return (
    <FaultForm className="stack" error={again.error} onSubmit={() => payment && again.mutate(payment)}>
      <PaymentPicker value={payment} onChange={setChosen} />
      <Failure error={again.error} />
      <button className="button" disabled={!payment || again.isPending}>
        {words.payAgain}
      </button>
    </FaultForm>
  )
}
