import type { Actor } from '@atelier/domain'
import type { RemoveInput } from '../../schemas/catalog.ts'
import type { Needs } from '../../tools.ts'
import { asSeen, requireNoChildren, tellChange } from '../catalog/rows.ts'
import { auditedProduct } from './product-fields.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT, HAS_CHILDREN */
export function removeProduct(tools: Needs<'transact'>, actor: Actor, input: RemoveInput): Promise<void> {
  return tools.transact(async uow => {
    const before = asSeen(await uow.products.lock(input.id), 'product', input)
    await requireNoChildren(uow.products, before.id, 'offer')
    await uow.products.remove(before.id)
    await tellChange(uow, actor, {
      type: 'product.removed',
      payload: { productId: before.id, version: before.version },
      before: auditedProduct(before),
      after: null,
    })
  })
}
