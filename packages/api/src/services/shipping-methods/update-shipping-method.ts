import type { Actor } from '@atelier/domain'
import type { ShippingMethod } from '@atelier/domain/shipping-methods'
import type { UpdateShippingMethodInput } from '../../schemas/shipping-methods.ts'
import type { Needs } from '../../app-services.ts'
import { changeRecord } from '../internal/change.ts'
import { omitUndefined } from '../internal/omit-undefined.ts'
import { shippingAmountsOf, shippingMethodRecord as kind, toShippingAmounts } from './internal.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT, ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED */
export function updateShippingMethod(
  context: Needs<'transact'>,
  actor: Actor,
  { id, ifVersion, price, freeFrom, ...fields }: UpdateShippingMethodInput,
): Promise<ShippingMethod> {
  return changeRecord(context, actor, {
    kind,
    input: { ifVersion },
    lock: uow => uow.shippingMethods.lock(id),
    update: (uow, before) => {
      const amounts = toShippingAmounts({ ...shippingAmountsOf(before), ...omitUndefined({ price, freeFrom }) })
      return uow.shippingMethods.update(id, { ...omitUndefined(fields), ...amounts })
    },
    events: after => [['shipping_method.updated', kind.about(after)]],
  })
}
