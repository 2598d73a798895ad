export { afterAttempt, type AttemptOutcome, outcomeOfStatus, retryAfterOf } from './after-attempt.ts'
export { messageOf, pingOf } from './message.ts'
export type {
  DeliveryRecord,
  DueDelivery,
  WebhookEndpointReader,
  WebhookEndpointRepository,
  WebhookSigner,
} from './ports.ts'
export {
  type AttemptError,
  deliveryStates,
  deliveryTransitions,
  disabledReasons,
  type WebhookAttempt,
  type WebhookDelivery,
  type WebhookEndpoint,
  webhookRules,
} from './webhook-endpoint.ts'
