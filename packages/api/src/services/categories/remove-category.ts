import type { Actor } from '@atelier/domain'
import { categoryFieldsOf } from '@atelier/domain/categories'
import type { RemoveInput } from '../../schemas/catalog.ts'
import type { Needs } from '../../tools.ts'
import { asSeen, requireNoChildren, tellChange } from '../catalog/rows.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT, HAS_CHILDREN */
export function removeCategory(tools: Needs<'transact'>, actor: Actor, input: RemoveInput): Promise<void> {
  return tools.transact(async uow => {
    const before = asSeen(await uow.categories.lock(input.id), 'category', input)
    await requireNoChildren(uow.categories, before.id, 'sub_category')
    await uow.categories.remove(before.id)
    await tellChange(uow, actor, {
      type: 'category.removed',
      payload: { categoryId: before.id, version: before.version },
      before: categoryFieldsOf(before),
      after: null,
    })
  })
}
