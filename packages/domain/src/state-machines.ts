import { importTransitions } from './imports/import.ts'
import { orderTransitions } from './orders/order-status.ts'
import { paymentTransitions } from './payments/payment-status.ts'
import { refundTransitions } from './payments/refund-status.ts'
import { returnTransitions } from './returns/return-status.ts'
import { waybillTransitions } from './waybills/waybill-status.ts'
import { deliveryTransitions } from './webhook-endpoints/webhook-endpoint.ts'
import type { Transitions } from './shared/state-machine.ts'

export interface StateMachine {
  readonly name: string
  readonly transitions: Transitions<string>
  /** The states in which a record can begin. */
  readonly first: readonly string[]
}

/** Every state machine: what the tests check and the documents draw. */
export const stateMachines: readonly StateMachine[] = [
  { name: 'orders', transitions: orderTransitions, first: ['PENDING_PAYMENT', 'NEW'] },
  { name: 'payments', transitions: paymentTransitions, first: ['created', 'awaiting'] },
  { name: 'refunds', transitions: refundTransitions, first: ['pending'] },
  { name: 'returns', transitions: returnTransitions, first: ['requested'] },
  { name: 'waybills', transitions: waybillTransitions, first: ['draft'] },
  { name: 'imports', transitions: importTransitions, first: ['queued'] },
  { name: 'webhook deliveries', transitions: deliveryTransitions, first: ['pending'] },
]
