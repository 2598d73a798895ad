import { row } from '../row.ts'

export const webhookEndpoints = [
  row({ method: 'get', path: '/webhook-endpoints', procedure: 'webhookEndpoints.list', status: 200 }),
  row({
    method: 'post',
    path: '/webhook-endpoints',
    procedure: 'webhookEndpoints.create',
    status: 201,
    location: '/webhook-endpoints/:id',
  }),
  row({ method: 'get', path: '/webhook-endpoints/:id', procedure: 'webhookEndpoints.get', status: 200 }),
  row({ method: 'patch', path: '/webhook-endpoints/:id', procedure: 'webhookEndpoints.update', status: 200 }),
  row({ method: 'delete', path: '/webhook-endpoints/:id', procedure: 'webhookEndpoints.remove', status: 204 }),
  row({
    method: 'post',
    path: '/webhook-endpoints/:id/rotate-secret',
    procedure: 'webhookEndpoints.rotateSecret',
    status: 200,
  }),
  row({
    method: 'post',
    path: '/webhook-endpoints/:id/ping',
    procedure: 'webhookEndpoints.ping',
    status: 201,
    location: '/webhook-endpoints/:endpoint_id/deliveries/:id',
  }),
  row({
    method: 'post',
    path: '/webhook-endpoints/:id/replay',
    procedure: 'webhookEndpoints.replaySince',
    status: 202,
  }),
  row({
    method: 'get',
    path: '/webhook-endpoints/:id/deliveries',
    procedure: 'webhookEndpoints.listDeliveries',
    status: 200,
  }),
  row({
    method: 'get',
    path: '/webhook-endpoints/:id/deliveries/:delivery_id',
    procedure: 'webhookEndpoints.getDelivery',
    status: 200,
  }),
  row({
    method: 'post',
    path: '/webhook-endpoints/:id/deliveries/:delivery_id/replay',
    procedure: 'webhookEndpoints.replayDelivery',
    status: 200,
  }),
]
