import type { Actor } from '@atelier/domain'
import type { TaxClass } from '@atelier/domain/tax-classes'
import type { UpdateTaxClassInput } from '../../schemas/tax-classes.ts'
import type { Needs } from '../../app-services.ts'
import { changeRecord } from '../internal/change.ts'
import { omitUndefined } from '../internal/omit-undefined.ts'
import { taxClassRecord as kind } from './internal.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT, ALREADY_EXISTS */
export function updateTaxClass(
  context: Needs<'transact'>,
  actor: Actor,
  { id, ifVersion, ...fields }: UpdateTaxClassInput,
): Promise<TaxClass> {
  return changeRecord(context, actor, {
    kind,
    input: { ifVersion },
    lock: uow => uow.taxClasses.lock(id),
    update: uow => uow.taxClasses.update(id, omitUndefined(fields)),
    events: after => [['tax_class.updated', kind.about(after)]],
  })
}
