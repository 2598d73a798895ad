import { type Actor, AppError } from '@atelier/domain'
import { type Address, maxAddresses } from '@atelier/domain/addresses'
import type { CreateAddressInput } from '../../schemas/addresses.ts'
import type { Needs } from '../../app-services.ts'
import { recordCreation } from '../internal/change.ts'
import { addressRecord as kind } from './internal.ts'

/** @throws LIMIT_REACHED */
export function createAddress(context: Needs<'transact'>, actor: Actor, input: CreateAddressInput): Promise<Address> {
  return context.transact(async uow => {
    if ((await uow.addresses.lockBook(actor.userId)) >= maxAddresses) {
      throw new AppError('LIMIT_REACHED', { limit: 'addresses', max: maxAddresses })
    }
    if (input.isDefault) await uow.addresses.clearDefault(actor.userId)
    const record = await uow.addresses.insert(actor.userId, input)
    await recordCreation(uow, actor, { kind, record, events: [] })
    return record
  })
}
