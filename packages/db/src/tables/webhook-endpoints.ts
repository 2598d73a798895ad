import type { AttemptError, WebhookDelivery } from '@atelier/domain/webhook-endpoints'
import { columnsUnder } from './columns.ts'

export const endpointColumns = columnsUnder('webhook_endpoints', [
  'id',
  'url',
  'description',
  'eventTypes',
  'disabledAt',
  'disabledReason',
  'failingSince',
  'previousSecretUntil',
  'version',
  'createdAt',
  'updatedAt',
])

export const deliveryColumns = columnsUnder('webhook_deliveries', [
  'id',
  'endpointId',
  'messageId',
  'eventType',
  'state',
  'attemptCount',
  'attemptsBeforeReplay',
  'lastStatus',
  'lastError',
  'nextAttemptAt',
  'createdAt',
  'settledAt',
])

type DeliveryRow = Omit<WebhookDelivery, 'lastError'> & { readonly lastError: string | null }

/** Only our own words are written there. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the column is text so that a new class of failure needs no migration
export const errorOf = (text: string | null): AttemptError | null => text as AttemptError | null

export const toDelivery = <R extends DeliveryRow>(row: R): R & WebhookDelivery => ({
  ...row,
  lastError: errorOf(row.lastError),
})
