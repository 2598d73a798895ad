import { type Actor, AppError, type UnitOfWork } from '@atelier/domain'
import { mainLocation } from '@atelier/domain/locations'
import { requireFittingLocations, type WaybillWithLines } from '@atelier/domain/waybills'
import type { CreateWaybillInput } from '../../schemas/waybills.ts'
import type { Needs } from '../../app-services.ts'
import { recordCreation } from '../internal/change.ts'
import { authorOf, toNewLines, waybillRecord as kind } from './internal.ts'

/** @throws REFERENCE_MISSING, RULE_VIOLATED */
export const createWaybill = (
  context: Needs<'transact' | 'clock'>,
  actor: Actor,
  input: CreateWaybillInput,
): Promise<WaybillWithLines> =>
  context.transact(async uow => {
    const { type, toLocationId = null, counterpartyName = null, userId = null, note = null, lines: sent = [] } = input
    const locationId = input.locationId ?? (await mainLocationId(uow))
    requireFittingLocations(type, { locationId, toLocationId })
    if (userId !== null && !(await uow.users.find(userId))) throw new AppError('REFERENCE_MISSING', { field: 'userId' })
    const { currency } = await uow.shopSettings.get()
    const parents = { orderId: null, returnId: null, reversesId: null }
    const fields = { type, currency, locationId, toLocationId, counterpartyName, userId, note }
    const waybill = await uow.waybills.insert({ ...fields, ...parents, ...authorOf(actor) })
    const wanted = await toNewLines({ clock: context.clock, uow }, waybill, sent)
    const lines = wanted.length === 0 ? [] : await uow.waybills.insertLines(waybill.id, wanted)
    const record = { ...waybill, lineCount: lines.length, lines }
    await recordCreation(uow, actor, { kind, record, events: [] })
    return record
  })

/** @throws REFERENCE_MISSING */
export async function mainLocationId(uow: UnitOfWork): Promise<number> {
  const location = await uow.locations.findByCode(mainLocation)
  if (!location) throw new AppError('REFERENCE_MISSING', { field: 'locationId' })
  return location.id
}
