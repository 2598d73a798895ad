import type { Actor } from '@atelier/domain'
import { categoryFieldsOf } from '@atelier/domain/categories'
import type { DeleteInput } from '../../schemas/catalog.ts'
import type { Needs } from '../../app-services.ts'
import { requireVersion, requireNoChildren, recordChangeWithEvent } from '../catalog/rows.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT, HAS_CHILDREN */
export function deleteCategory(context: Needs<'transact'>, actor: Actor, input: DeleteInput): Promise<void> {
  return context.transact(async uow => {
    const before = requireVersion(await uow.categories.lock(input.id), 'category', input)
    await requireNoChildren(uow.categories, before.id, 'sub_category')
    await uow.categories.delete(before.id)
    await recordChangeWithEvent(uow, actor, {
      type: 'category.deleted',
      payload: { categoryId: before.id, version: before.version },
      before: categoryFieldsOf(before),
      after: null,
    })
  })
}
