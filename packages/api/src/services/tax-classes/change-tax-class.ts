import type { Actor } from '@atelier/domain'
import { type TaxClass, taxClassFieldsOf } from '@atelier/domain/tax-classes'
import type { CreateTaxClassInput, UpdateTaxClassInput } from '../../schemas/tax-classes.ts'
import type { Needs } from '../../app-services.ts'
import { requireVersion, omitUndefined, recordChangeWithEvent } from '../catalog/rows.ts'

/** @throws ALREADY_EXISTS */
export const createTaxClass = (
  context: Needs<'transact'>,
  actor: Actor,
  input: CreateTaxClassInput,
): Promise<TaxClass> =>
  context.transact(async uow => {
    const taxClass = await uow.taxClasses.insert(input)
    await recordChangeWithEvent(uow, actor, {
      type: 'tax_class.created',
      payload: { taxClassId: taxClass.id, version: taxClass.version },
      before: null,
      after: taxClassFieldsOf(taxClass),
    })
    return taxClass
  })

/** @throws NOT_FOUND, VERSION_CONFLICT, ALREADY_EXISTS */
export const updateTaxClass = (
  context: Needs<'transact'>,
  actor: Actor,
  { id, ifVersion, ...fields }: UpdateTaxClassInput,
): Promise<TaxClass> =>
  context.transact(async uow => {
    const before = requireVersion(await uow.taxClasses.lock(id), 'tax_class', { ifVersion })
    const taxClass = await uow.taxClasses.update(id, omitUndefined(fields))
    await recordChangeWithEvent(uow, actor, {
      type: 'tax_class.updated',
      payload: { taxClassId: id, version: taxClass.version },
      before: taxClassFieldsOf(before),
      after: taxClassFieldsOf(taxClass),
    })
    return taxClass
  })
