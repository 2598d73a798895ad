import type { Actor } from '@atelier/domain'
import { subCategoryFieldsOf } from '@atelier/domain/sub-categories'
import type { RemoveInput } from '../../schemas/catalog.ts'
import type { Needs } from '../../tools.ts'
import { asSeen, requireNoChildren, tellChange } from '../catalog/rows.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT, HAS_CHILDREN */
export function removeSubCategory(tools: Needs<'transact'>, actor: Actor, input: RemoveInput): Promise<void> {
  return tools.transact(async uow => {
    const before = asSeen(await uow.subCategories.lock(input.id), 'sub_category', input)
    await requireNoChildren(uow.subCategories, before.id, 'product')
    await uow.subCategories.remove(before.id)
    await tellChange(uow, actor, {
      type: 'sub_category.removed',
      payload: { subCategoryId: before.id, version: before.version },
      before: subCategoryFieldsOf(before),
      after: null,
    })
  })
}
