import type { Actor } from '@atelier/domain'
import { subCategoryFieldsOf } from '@atelier/domain/sub-categories'
import type { DeleteInput } from '../../schemas/catalog.ts'
import type { Needs } from '../../app-services.ts'
import { requireVersion, requireNoChildren, recordChangeWithEvent } from '../catalog/rows.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT, HAS_CHILDREN */
export function deleteSubCategory(context: Needs<'transact'>, actor: Actor, input: DeleteInput): Promise<void> {
  return context.transact(async uow => {
    const before = requireVersion(await uow.subCategories.lock(input.id), 'sub_category', input)
    await requireNoChildren(uow.subCategories, before.id, 'product')
    await uow.subCategories.delete(before.id)
    await recordChangeWithEvent(uow, actor, {
      type: 'sub_category.deleted',
      payload: { subCategoryId: before.id, version: before.version },
      before: subCategoryFieldsOf(before),
      after: null,
    })
  })
}
