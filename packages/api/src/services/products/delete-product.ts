import type { Actor } from '@atelier/domain'
import type { DeleteInput } from '../../schemas/records.ts'
import type { Needs } from '../../app-services.ts'
import { deleteRecord } from '../internal/change.ts'
import { requireNoChildren } from '../internal/references.ts'
import { productRecord as kind } from './internal.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT, HAS_CHILDREN */
export function deleteProduct(context: Needs<'transact'>, actor: Actor, input: DeleteInput): Promise<void> {
  return deleteRecord(context, actor, {
    kind,
    input,
    lock: uow => uow.products.lock(input.id),
    delete: async (uow, { id }) => {
      await requireNoChildren(uow.products, id, { resource: 'product', child: 'offer' })
      await uow.products.delete(id)
    },
    events: before => [['product.deleted', kind.about(before)]],
  })
}
