import type { NextAction, Payment, Refund } from '@atelier/domain/payments'
import { sql } from 'kysely'
import { columnsUnder } from './columns.ts'

export const paymentColumns = [
  ...columnsUnder('payments', [
    'id',
    'orderId',
    'providerRef',
    'amount',
    'currency',
    'status',
    'authorized',
    'captured',
    'refunded',
    'returnUrl',
    'requiresReview',
    'expiresAt',
    'settledAt',
    'version',
    'createdAt',
    'updatedAt',
  ]),
  'payments.client_secret as sealedClientSecret',
  sql<Payment['provider']>`payments.provider`.as('provider'),
  sql<Payment['method']>`payments.method`.as('method'),
  sql<Payment['failureReason']>`payments.failure_reason`.as('failureReason'),
  sql<NextAction | null>`payments.next_action`.as('nextAction'),
] as const

export const refundColumns = [
  ...columnsUnder('refunds', [
    'id',
    'paymentId',
    'orderId',
    'returnId',
    'amount',
    'shippingAmount',
    'taxAmount',
    'note',
    'status',
    'providerRef',
    'attempt',
    'failureReason',
    'settledAt',
    'version',
    'createdAt',
    'updatedAt',
  ]),
  sql<Refund['reason']>`refunds.reason`.as('reason'),
  sql<string>`(select number from orders where orders.id = refunds.order_id)`.as('orderNumber'),
] as const

export const inboxColumns = [
  ...columnsUnder('payment_inbox', ['id', 'eventId', 'type', 'providerRef', 'receivedAt', 'processedAt', 'outcome']),
  sql<Payment['provider']>`payment_inbox.provider`.as('provider'),
] as const
