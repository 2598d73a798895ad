import { route } from '../route.ts'

export const webhookEndpoints = [
  route({ method: 'get', path: '/webhook-endpoints', procedure: 'webhookEndpoints.list', status: 200 }),
  route({
    method: 'post',
    path: '/webhook-endpoints',
    procedure: 'webhookEndpoints.create',
    status: 201,
    location: '/webhook-endpoints/:id',
  }),
  route({ method: 'get', path: '/webhook-endpoints/:id', procedure: 'webhookEndpoints.get', status: 200 }),
  route({ method: 'patch', path: '/webhook-endpoints/:id', procedure: 'webhookEndpoints.update', status: 200 }),
  route({ method: 'delete', path: '/webhook-endpoints/:id', procedure: 'webhookEndpoints.delete', status: 204 }),
  route({
    method: 'post',
    path: '/webhook-endpoints/:id/rotate-secret',
    procedure: 'webhookEndpoints.rotateSecret',
    status: 200,
  }),
  route({
    method: 'post',
    path: '/webhook-endpoints/:id/ping',
    procedure: 'webhookEndpoints.ping',
    status: 201,
    location: '/webhook-endpoints/:endpoint_id/deliveries/:id',
  }),
  route({
    method: 'post',
    path: '/webhook-endpoints/:id/replay',
    procedure: 'webhookEndpoints.replaySince',
    status: 202,
  }),
  route({
    method: 'get',
    path: '/webhook-endpoints/:id/deliveries',
    procedure: 'webhookEndpoints.listDeliveries',
    status: 200,
  }),
  route({
    method: 'get',
    path: '/webhook-endpoints/:id/deliveries/:delivery_id',
    procedure: 'webhookEndpoints.getDelivery',
    status: 200,
  }),
  route({
    method: 'post',
    path: '/webhook-endpoints/:id/deliveries/:delivery_id/replay',
    procedure: 'webhookEndpoints.replayDelivery',
    status: 200,
  }),
]
