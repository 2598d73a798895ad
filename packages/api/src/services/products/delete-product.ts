import type { Actor } from '@atelier/domain'
import type { DeleteInput } from '../../schemas/catalog.ts'
import type { Needs } from '../../app-services.ts'
import { requireVersion, requireNoChildren, recordChangeWithEvent } from '../catalog/rows.ts'
import { auditedProduct } from './product-fields.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT, HAS_CHILDREN */
export function deleteProduct(context: Needs<'transact'>, actor: Actor, input: DeleteInput): Promise<void> {
  return context.transact(async uow => {
    const before = requireVersion(await uow.products.lock(input.id), 'product', input)
    await requireNoChildren(uow.products, before.id, 'offer')
    await uow.products.delete(before.id)
    await recordChangeWithEvent(uow, actor, {
      type: 'product.deleted',
      payload: { productId: before.id, version: before.version },
      before: auditedProduct(before),
      after: null,
    })
  })
}
