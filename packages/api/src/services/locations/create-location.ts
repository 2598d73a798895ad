import type { Actor } from '@atelier/domain'
import { type Location, requireSoundLocation } from '@atelier/domain/locations'
import type { CreateLocationInput } from '../../schemas/locations.ts'
import type { Needs } from '../../app-services.ts'
import { recordCreation } from '../internal/change.ts'
import { locationRecord as kind } from './internal.ts'

/** @throws ALREADY_EXISTS, RULE_VIOLATED */
export function createLocation(
  context: Needs<'transact'>,
  actor: Actor,
  { code, name, priority = 0, kind: sort = 'store', sellable = sort === 'store', address = null }: CreateLocationInput,
): Promise<Location> {
  const fields = { code, name, priority, kind: sort, sellable, address }
  requireSoundLocation(fields)
  return context.transact(async uow => {
    const record = await uow.locations.insert(fields)
    await recordCreation(uow, actor, { kind, record, events: [['location.created', kind.about(record)]] })
    return record
  })
}
