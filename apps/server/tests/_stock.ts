import type { AppRouter } from '@atelier/api'
import type { inferRouterInputs } from '@trpc/server'
import { randomUUID } from 'node:crypto'
import type { TestBackend } from './_backend.ts'
import { anOffer, aThing, clerkOf } from './_catalog.ts'
import { sharedPerson } from './_people.ts'

type NewWaybill = inferRouterInputs<AppRouter>['waybills']['create']

/** Procedures as the clerk, with a key of its own for what demands one. */
export const byClerk = async (backend: TestBackend) =>
  backend.as((await clerkOf(backend)).accessToken, { idempotencyKey: randomUUID() })

export const aWaybill = async (backend: TestBackend, fields: Partial<NewWaybill> = {}) =>
  (await byClerk(backend)).waybills.create({ type: 'WAYBILL_IN', ...fields })

export async function aPostedWaybill(backend: TestBackend, fields: Partial<NewWaybill>) {
  const { id } = await aWaybill(backend, fields)
  return (await byClerk(backend)).waybills.commit({ id })
}

/** An offer of which so much lies at MAIN. */
export async function aStockedOffer(backend: TestBackend, quantity = 5) {
  const offer = await anOffer(backend)
  const waybill = await aPostedWaybill(backend, { lines: [{ offerId: offer.id, quantity }] })
  return { ...offer, waybill }
}

export const aLocation = async (
  backend: TestBackend,
  fields: { kind?: 'store' | 'quarantine'; priority?: number } = {},
) =>
  backend.as((await sharedPerson(backend, 'ADMIN')).accessToken).locations.create({
    code: aThing('PLACE').replace(' ', '-'),
    name: 'East',
    ...fields,
  })
