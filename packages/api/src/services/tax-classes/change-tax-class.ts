import type { Actor } from '@atelier/domain'
import { type TaxClass, taxClassFieldsOf } from '@atelier/domain/tax-classes'
import type { CreateTaxClassInput, UpdateTaxClassInput } from '../../schemas/tax-classes.ts'
import type { Needs } from '../../tools.ts'
import { asSeen, present, tellChange } from '../catalog/rows.ts'

/** @throws ALREADY_EXISTS */
export const createTaxClass = (tools: Needs<'transact'>, actor: Actor, input: CreateTaxClassInput): Promise<TaxClass> =>
  tools.transact(async uow => {
    const taxClass = await uow.taxClasses.insert(input)
    await tellChange(uow, actor, {
      type: 'tax_class.created',
      payload: { taxClassId: taxClass.id, version: taxClass.version },
      before: null,
      after: taxClassFieldsOf(taxClass),
    })
    return taxClass
  })

/** @throws NOT_FOUND, VERSION_CONFLICT, ALREADY_EXISTS */
export const updateTaxClass = (
  tools: Needs<'transact'>,
  actor: Actor,
  { id, ifVersion, ...fields }: UpdateTaxClassInput,
): Promise<TaxClass> =>
  tools.transact(async uow => {
    const before = asSeen(await uow.taxClasses.lock(id), 'tax_class', { ifVersion })
    const taxClass = await uow.taxClasses.update(id, present(fields))
    await tellChange(uow, actor, {
      type: 'tax_class.updated',
      payload: { taxClassId: id, version: taxClass.version },
      before: taxClassFieldsOf(before),
      after: taxClassFieldsOf(taxClass),
    })
    return taxClass
  })
