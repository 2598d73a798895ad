import { eventTypes } from '@atelier/domain'
import { deliveryStates, disabledReasons } from '@atelier/domain/webhook-endpoints'
import { z } from 'zod'
import { Id, IfVersion, PageInput, pageOf, Text, Timestamp } from './common.ts'
import { longest } from './lengths.ts'

const Fields = {
  url: z
    .string()
    .max(2_000)
    .meta({ description: 'Where messages are posted', example: 'https://studio.example/hooks' }),
  description: Text.refine(...longest(200, 'characters', "'description' must be at most 200 characters long")),
  eventTypes: z
    .array(z.enum(eventTypes))
    .max(100)
    .transform(types => [...new Set(types)])
    .meta({ description: 'Types it wants to hear of; none: all', example: ['project.created', 'event.updated'] }),
}

export const CreateWebhookEndpointInput = z.strictObject({
  url: Fields.url,
  description: Fields.description.default(''),
  eventTypes: Fields.eventTypes.default([]),
})
export type CreateWebhookEndpointInput = z.infer<typeof CreateWebhookEndpointInput>

export const UpdateWebhookEndpointInput = z
  .strictObject({ id: Id, ifVersion: IfVersion, ...Fields, enabled: z.boolean() })
  .partial({ url: true, description: true, eventTypes: true, enabled: true })
  .refine(({ id: _id, ifVersion: _version, ...patch }) => Object.values(patch).some(value => value !== undefined), {
    error: 'Send at least one field to change',
  })
export type UpdateWebhookEndpointInput = z.infer<typeof UpdateWebhookEndpointInput>
export const WebhookEndpointIdInput = z.strictObject({ id: Id })
export const DeleteWebhookEndpointInput = z.strictObject({ id: Id, ifVersion: IfVersion })
export type DeleteWebhookEndpointInput = z.infer<typeof DeleteWebhookEndpointInput>
export const ListWebhookEndpointsInput = PageInput
export const DeliveryIdInput = z.strictObject({ id: Id, deliveryId: Id })
export const ListDeliveriesInput = PageInput.extend({
  id: Id.meta({ description: 'Id of the endpoint' }),
  state: z.enum(deliveryStates).optional(),
})
export type ListDeliveriesInput = z.infer<typeof ListDeliveriesInput>
export const ReplaySinceInput = z.strictObject({
  id: Id,
  since: z.iso
    .datetime({ offset: true })
    .transform(text => new Date(text).toISOString())
    .meta({ description: 'ISO 8601; events are kept for seven days', example: '2026-03-01T09:30:00Z' }),
  include: z
    .enum(['all', 'undelivered'])
    .default('all')
    .meta({ description: 'undelivered: what the endpoint has taken is left out' }),
})
export type ReplaySinceInput = z.infer<typeof ReplaySinceInput>

const Endpoint = {
  id: Id,
  url: z.string(),
  description: z.string(),
  eventTypes: z.array(z.string()).readonly().meta({ description: 'None: all' }),
  disabledAt: Timestamp.nullable().meta({ description: 'Null: it is on' }),
  disabledReason: z
    .enum(disabledReasons)
    .nullable()
    .meta({ description: 'by_hand; failing: for five days; gone: it answered 410' }),
  failingSince: Timestamp.nullable().meta({ description: 'Since when no attempt succeeded' }),
  signedTwiceUntil: Timestamp.nullable().meta({
    description: 'Until when the signature of the secret before is sent too',
  }),
  version: z.int(),
  createdAt: Timestamp,
  updatedAt: Timestamp.nullable(),
}
export const WebhookEndpointOutput = z.strictObject(Endpoint).meta({ id: 'WebhookEndpoint' })
export type WebhookEndpointOutput = z.infer<typeof WebhookEndpointOutput>
export const WebhookEndpointPage = pageOf(WebhookEndpointOutput)
export const WebhookEndpointWithSecret = z
  .strictObject({
    ...Endpoint,
    secret: z.string().meta({ description: 'Verifies signatures; shown this once', example: 'whsec_…' }),
  })
  .meta({ id: 'WebhookEndpointWithSecret' })

const Delivery = {
  id: Id,
  endpointId: Id,
  messageId: z.string().meta({ description: 'webhook-id: the same at every attempt and replay', example: 'msg_41' }),
  eventType: z.string(),
  state: z.enum(deliveryStates),
  attemptCount: z.int(),
  lastStatus: z.int().nullable().meta({ description: 'Null: no answer came' }),
  lastError: z.string().nullable().meta({ description: 'Class of the failure', example: 'timeout' }),
  nextAttemptAt: Timestamp.nullable(),
  createdAt: Timestamp,
  settledAt: Timestamp.nullable(),
}
export const DeliveryOutput = z.strictObject(Delivery).meta({ id: 'WebhookDelivery' })
export type DeliveryOutput = z.infer<typeof DeliveryOutput>
export const DeliveryPage = pageOf(DeliveryOutput)
export const DeliveryRecordOutput = z
  .strictObject({
    ...Delivery,
    body: z.string().meta({ description: 'What is sent, byte for byte' }),
    attempts: z
      .array(
        z.strictObject({
          number: z.int(),
          startedAt: Timestamp,
          durationMs: z.int(),
          status: z.int().nullable(),
          error: z.string().nullable().meta({ description: 'Null: it was delivered' }),
          answer: z.string().meta({ description: 'The first 1,024 bytes of what the receiver said' }),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'WebhookDeliveryRecord' })
