import { post, type Call } from './_call.ts'

const wanted = { url: 'https://receiver.invalid/hook', description: 'Newsletter' }
const at = '/v1/webhook-endpoints/1'

/** Off until the last calls: then no delivery changes anything between the two calls. */
export const webhookEndpointsCalls: readonly Call[] = [
  {
    procedure: 'webhookEndpoints.create',
    by: 'boss',
    input: { ...wanted, eventTypes: ['project.created'] },
    http: post('/v1/webhook-endpoints', { ...wanted, event_types: ['project.created'] }),
  },
  {
    procedure: 'webhookEndpoints.create',
    by: 'eve',
    input: wanted,
    http: post('/v1/webhook-endpoints', wanted),
    refused: 'FORBIDDEN',
  },
  {
    procedure: 'webhookEndpoints.update',
    by: 'boss',
    input: { id: 1, enabled: false },
    http: ['PATCH', at, { json: { enabled: false } }],
  },
  { procedure: 'webhookEndpoints.list', by: 'boss', input: {}, http: ['GET', '/v1/webhook-endpoints'] },
  { procedure: 'webhookEndpoints.get', by: 'boss', input: { id: 1 }, http: ['GET', at] },
  { procedure: 'webhookEndpoints.rotateSecret', by: 'boss', input: { id: 1 }, http: post(`${at}/rotate-secret`, {}) },
  {
    procedure: 'webhookEndpoints.listDeliveries',
    by: 'boss',
    input: { id: 1, state: 'delivered' },
    http: ['GET', `${at}/deliveries?state=delivered`],
  },
  {
    procedure: 'webhookEndpoints.getDelivery',
    by: 'boss',
    input: { id: 1, deliveryId: 9 },
    http: ['GET', `${at}/deliveries/9`],
    refused: 'NOT_FOUND',
  },
  {
    procedure: 'webhookEndpoints.replayDelivery',
    by: 'boss',
    input: { id: 1, deliveryId: 1 },
    http: post(`${at}/deliveries/1/replay`, {}),
    refused: 'ILLEGAL_TRANSITION',
  },
  {
    procedure: 'webhookEndpoints.replaySince',
    by: 'boss',
    input: { id: 1, since: '2026-03-01T09:30:00Z' },
    http: post(`${at}/replay`, { since: '2026-03-01T09:30:00Z' }),
    refused: 'ILLEGAL_TRANSITION',
  },
  {
    procedure: 'webhookEndpoints.update',
    by: 'boss',
    input: { id: 1, enabled: true },
    http: ['PATCH', at, { json: { enabled: true } }],
  },
  { procedure: 'webhookEndpoints.ping', by: 'boss', input: { id: 1 }, http: post(`${at}/ping`, {}) },
  { procedure: 'webhookEndpoints.delete', by: 'boss', input: { id: 1 }, http: ['DELETE', at] },
]
