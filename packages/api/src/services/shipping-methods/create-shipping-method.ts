import type { Actor } from '@atelier/domain'
import type { ShippingMethod } from '@atelier/domain/shipping-methods'
import type { CreateShippingMethodInput } from '../../schemas/shipping-methods.ts'
import type { Needs } from '../../app-services.ts'
import { recordCreation } from '../internal/change.ts'
import { shippingMethodRecord as kind, toShippingAmounts } from './internal.ts'

/** @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED */
export async function createShippingMethod(
  context: Needs<'transact'>,
  actor: Actor,
  input: CreateShippingMethodInput,
): Promise<ShippingMethod> {
  const fields = { ...input, ...toShippingAmounts(input) }
  return context.transact(async uow => {
    const record = await uow.shippingMethods.insert(fields)
    await recordCreation(uow, actor, { kind, record, events: [['shipping_method.created', kind.about(record)]] })
    return record
  })
}
