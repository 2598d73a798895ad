import type { AttemptError, WebhookDelivery } from '@atelier/domain/webhook-endpoints'

export const endpointColumns = [
  'webhook_endpoints.id',
  'webhook_endpoints.url',
  'webhook_endpoints.description',
  'webhook_endpoints.event_types as eventTypes',
  'webhook_endpoints.disabled_at as disabledAt',
  'webhook_endpoints.disabled_reason as disabledReason',
  'webhook_endpoints.failing_since as failingSince',
  'webhook_endpoints.previous_secret_until as previousSecretUntil',
  'webhook_endpoints.version',
  'webhook_endpoints.created_at as createdAt',
  'webhook_endpoints.updated_at as updatedAt',
] as const

export const deliveryColumns = [
  'webhook_deliveries.id',
  'webhook_deliveries.endpoint_id as endpointId',
  'webhook_deliveries.message_id as messageId',
  'webhook_deliveries.event_type as eventType',
  'webhook_deliveries.state',
  'webhook_deliveries.attempt_count as attemptCount',
  'webhook_deliveries.attempts_before_replay as attemptsBeforeReplay',
  'webhook_deliveries.last_status as lastStatus',
  'webhook_deliveries.last_error as lastError',
  'webhook_deliveries.next_attempt_at as nextAttemptAt',
  'webhook_deliveries.created_at as createdAt',
  'webhook_deliveries.settled_at as settledAt',
] as const

export type DeliveryRow = Omit<WebhookDelivery, 'lastError'> & { readonly lastError: string | null }

/** Only our own words are written there. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the column is text so that a new class of failure needs no migration
export const errorOf = (text: string | null): AttemptError | null => text as AttemptError | null

export const toDelivery = <R extends DeliveryRow>(row: R): R & WebhookDelivery => ({
  ...row,
  lastError: errorOf(row.lastError),
})
