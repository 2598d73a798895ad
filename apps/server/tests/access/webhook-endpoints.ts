import { admins, type ProcedureRows, type World } from './_row.ts'
import { sharedPerson } from '../_people.ts'

const wanted = {
  url: 'https://receiver.invalid/hook',
  description: 'Newsletter',
  eventTypes: ['project.created' as const],
}

const asAdmin = async ({ backend }: World) => backend.as((await sharedPerson(backend, 'ADMIN')).accessToken)
const anEndpoint = async (world: World) => ({ id: (await (await asAdmin(world)).webhookEndpoints.create(wanted)).id })
/** Its receiver's name cannot resolve: nothing is sent. */
const aDelivery = async (world: World) => {
  const { id } = await anEndpoint(world)
  const delivery = await (await asAdmin(world)).webhookEndpoints.ping({ id })
  return { id, deliveryId: delivery.id }
}

export const webhookEndpointsRows: ProcedureRows = {
  'webhookEndpoints.create': { input: () => wanted, answers: admins },
  'webhookEndpoints.list': { input: () => ({ limit: 5 }), answers: admins },
  'webhookEndpoints.get': { input: anEndpoint, answers: admins },
  'webhookEndpoints.update': {
    input: async world => ({ ...(await anEndpoint(world)), description: 'Letters' }),
    answers: admins,
  },
  'webhookEndpoints.delete': { input: anEndpoint, answers: admins },
  'webhookEndpoints.rotateSecret': { input: anEndpoint, answers: admins },
  'webhookEndpoints.ping': { input: anEndpoint, answers: admins },
  'webhookEndpoints.listDeliveries': { input: anEndpoint, answers: admins },
  'webhookEndpoints.getDelivery': { input: aDelivery, answers: admins },
  'webhookEndpoints.replayDelivery': { input: aDelivery, answers: admins },
  'webhookEndpoints.replaySince': {
    input: async world => ({ ...(await anEndpoint(world)), since: '2026-03-01T09:30:00Z' }),
    answers: admins,
  },
}
