import { sharedOffer } from '../_catalog.ts'
import { aPaidOrder } from '../_sales.ts'
import type { TestBackend } from '../_backend.ts'
import { sharedPerson } from '../_people.ts'
import { type ProcedureRows, staff, type World } from './_row.ts'

const buyerOrStaff = ['NOT_FOUND', 'NOT_FOUND', 'ok', 'ok'] as const

const byStaff = async (backend: TestBackend) =>
  backend.as((await sharedPerson(backend, 'EMPLOYEE')).accessToken, { idempotencyKey: crypto.randomUUID() })

const asked = async ({ backend, owner }: World) => {
  const order = await aPaidOrder(backend, { userId: owner.userId, offerId: (await sharedOffer(backend)).id })
  return { id: order.id, reasonCode: 'other', lines: [{ orderLineId: order.lineId, quantity: 1 }] } as const
}
const requested = async (world: World) => ({
  id: (await (await byStaff(world.backend)).returns.request(await asked(world))).id,
})
const approved = async (world: World) => {
  const { id } = await requested(world)
  await (await byStaff(world.backend)).returns.approve({ id })
  return { id }
}
const received = async (world: World) => {
  const { id } = await approved(world)
  await (await byStaff(world.backend)).returns.receive({ id })
  return { id }
}

export const returnsRows: ProcedureRows = {
  'returns.request': { input: asked, answers: buyerOrStaff },
  'returns.list': { input: () => ({}), answers: ['UNAUTHENTICATED', 'ok', 'ok', 'ok'] },
  'returns.get': { input: requested, answers: buyerOrStaff },
  'returns.approve': { input: requested, answers: staff },
  'returns.reject': { input: requested, answers: staff },
  'returns.cancel': { input: requested, answers: buyerOrStaff },
  'returns.receive': { input: approved, answers: staff },
  'returns.refund': { input: received, answers: staff },
}
