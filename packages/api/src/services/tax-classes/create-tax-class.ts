import type { Actor } from '@atelier/domain'
import type { TaxClass } from '@atelier/domain/tax-classes'
import type { CreateTaxClassInput } from '../../schemas/tax-classes.ts'
import type { Needs } from '../../app-services.ts'
import { recordCreation } from '../internal/change.ts'
import { taxClassRecord as kind } from './internal.ts'

/** @throws ALREADY_EXISTS */
export function createTaxClass(
  context: Needs<'transact'>,
  actor: Actor,
  input: CreateTaxClassInput,
): Promise<TaxClass> {
  return context.transact(async uow => {
    const record = await uow.taxClasses.insert(input)
    await recordCreation(uow, actor, { kind, record, events: [['tax_class.created', kind.about(record)]] })
    return record
  })
}
