import { mapPage } from '@atelier/domain'
import type { WebhookDelivery, WebhookEndpoint } from '@atelier/domain/webhook-endpoints'
import { Nothing } from '../schemas/common.ts'
import {
  CreateWebhookEndpointInput,
  DeliveryIdInput,
  DeliveryOutput,
  DeliveryPage,
  DeliveryRecordOutput,
  ListDeliveriesInput,
  ListWebhookEndpointsInput,
  DeleteWebhookEndpointInput,
  ReplaySinceInput,
  UpdateWebhookEndpointInput,
  WebhookEndpointIdInput,
  WebhookEndpointOutput,
  WebhookEndpointPage,
  WebhookEndpointWithSecret,
} from '../schemas/webhook-endpoints.ts'
import { createWebhookEndpoint, type WithSecret } from '../services/webhook-endpoints/create-webhook-endpoint.ts'
import { deleteWebhookEndpoint } from '../services/webhook-endpoints/delete-webhook-endpoint.ts'
import { getWebhookDelivery } from '../services/webhook-endpoints/get-webhook-delivery.ts'
import { getWebhookEndpoint } from '../services/webhook-endpoints/get-webhook-endpoint.ts'
import { listWebhookDeliveries } from '../services/webhook-endpoints/list-webhook-deliveries.ts'
import { listWebhookEndpoints } from '../services/webhook-endpoints/list-webhook-endpoints.ts'
import { pingWebhookEndpoint } from '../services/webhook-endpoints/ping-webhook-endpoint.ts'
import { replayWebhookDelivery } from '../services/webhook-endpoints/replay-webhook-delivery.ts'
import { replayWebhooksSince } from '../services/webhook-endpoints/replay-webhooks-since.ts'
import { rotateWebhookSecret } from '../services/webhook-endpoints/rotate-webhook-secret.ts'
import { updateWebhookEndpoint } from '../services/webhook-endpoints/update-webhook-endpoint.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

const toOutput = ({ previousSecretUntil, ...endpoint }: WebhookEndpoint): WebhookEndpointOutput => ({
  ...endpoint,
  signedTwiceUntil: previousSecretUntil,
})
const withSecret = ({ endpoint, secret }: WithSecret) => ({ ...toOutput(endpoint), secret })
const toDelivery = ({ attemptsBeforeReplay: _own, ...delivery }: WebhookDelivery): DeliveryOutput => delivery

export const webhookEndpoints = resource('Signed deliveries of domain events to your servers', {
  create: procedure({
    access: 'admin',
    summary: 'Let a URL hear of events; the answer holds its secret, this once',
    sealsAnswer: true,
    errors: ['LIMIT_REACHED'],
    input: CreateWebhookEndpointInput,
    output: WebhookEndpointWithSecret,
  }).mutation(async ({ ctx, input }) => withSecret(await createWebhookEndpoint(ctx.request, ctx.actor, input))),

  list: procedure({
    access: 'admin',
    summary: 'Webhook endpoints by page, newest first',
    input: ListWebhookEndpointsInput,
    output: WebhookEndpointPage,
  }).query(async ({ ctx, input }) => mapPage(await listWebhookEndpoints(ctx.request, input), toOutput)),

  get: procedure({
    access: 'admin',
    summary: 'One webhook endpoint',
    input: WebhookEndpointIdInput,
    output: WebhookEndpointOutput,
  }).query(async ({ ctx, input }) => toOutput(await getWebhookEndpoint(ctx.request, input.id))),

  update: procedure({
    access: 'admin',
    summary: 'Change a webhook endpoint, or switch it on or off',
    errors: ['VERSION_CONFLICT'],
    input: UpdateWebhookEndpointInput,
    output: WebhookEndpointOutput,
  }).mutation(async ({ ctx, input }) => toOutput(await updateWebhookEndpoint(ctx.request, ctx.actor, input))),

  delete: procedure({
    access: 'admin',
    summary: 'Delete a webhook endpoint and the log of its deliveries',
    errors: ['VERSION_CONFLICT'],
    input: DeleteWebhookEndpointInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => deleteWebhookEndpoint(ctx.request, ctx.actor, input)),

  rotateSecret: procedure({
    access: 'admin',
    summary: 'Give a webhook endpoint a new secret; the one before signs for another day',
    sealsAnswer: true,
    input: WebhookEndpointIdInput,
    output: WebhookEndpointWithSecret,
  }).mutation(async ({ ctx, input }) => withSecret(await rotateWebhookSecret(ctx.request, ctx.actor, input.id))),

  ping: procedure({
    access: 'admin',
    summary: 'Send a message of type ping to a webhook endpoint',
    errors: ['ILLEGAL_TRANSITION'],
    input: WebhookEndpointIdInput,
    output: DeliveryOutput,
  }).mutation(async ({ ctx, input }) => toDelivery(await pingWebhookEndpoint(ctx.request, input.id))),

  listDeliveries: procedure({
    access: 'admin',
    summary: 'What was sent to a webhook endpoint, newest first',
    input: ListDeliveriesInput,
    output: DeliveryPage,
  }).query(async ({ ctx, input }) => mapPage(await listWebhookDeliveries(ctx.request, input), toDelivery)),

  getDelivery: procedure({
    access: 'admin',
    summary: 'One delivery with each of its attempts',
    input: DeliveryIdInput,
    output: DeliveryRecordOutput,
  }).query(async ({ ctx, input }) => {
    const { attemptsBeforeReplay: _own, ...record } = await getWebhookDelivery(ctx.request, input)
    return record
  }),

  replayDelivery: procedure({
    access: 'admin',
    summary: 'Send one delivery again, under the same webhook-id',
    errors: ['ILLEGAL_TRANSITION'],
    input: DeliveryIdInput,
    output: DeliveryOutput,
  }).mutation(async ({ ctx, input }) => toDelivery(await replayWebhookDelivery(ctx.request, input))),

  replaySince: procedure({
    access: 'admin',
    summary: 'Send everything since a moment again, what was missed while the endpoint was off included',
    errors: ['ILLEGAL_TRANSITION'],
    input: ReplaySinceInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => replayWebhooksSince(ctx.request, ctx.actor, input)),
})
