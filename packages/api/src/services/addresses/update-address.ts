import { type Actor, AppError } from '@atelier/domain'
import { type Address, hasPostalCodeOf, postalCodeMissing } from '@atelier/domain/addresses'
import type { UpdateAddressInput } from '../../schemas/addresses.ts'
import type { Needs } from '../../app-services.ts'
import { changeRecord } from '../internal/change.ts'
import { omitUndefined } from '../internal/omit-undefined.ts'
import { addressRecord as kind } from './internal.ts'

/** @throws INVALID_INPUT, NOT_FOUND, VERSION_CONFLICT */
export function updateAddress(
  context: Needs<'transact'>,
  actor: Actor,
  { id, ifVersion, ...fields }: UpdateAddressInput,
): Promise<Address> {
  const { userId } = actor
  return changeRecord(context, actor, {
    kind,
    input: { ifVersion },
    lock: async uow => {
      await uow.addresses.lockBook(userId)
      return uow.addresses.lock({ id, userId })
    },
    update: async (uow, before) => {
      if (!hasPostalCodeOf({ ...before, ...omitUndefined(fields) })) {
        throw new AppError('INVALID_INPUT', {
          issues: [{ path: 'postalCode', code: 'custom', message: postalCodeMissing }],
        })
      }
      if (fields.isDefault && !before.isDefault) await uow.addresses.clearDefault(userId)
      return uow.addresses.update(id, omitUndefined(fields))
    },
    events: () => [],
  })
}
