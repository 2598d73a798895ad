import type { Actor } from '@atelier/domain'
import type { DeleteInput } from '../../schemas/records.ts'
import type { Needs } from '../../app-services.ts'
import { deleteRecord } from '../internal/change.ts'
import { requireNoChildren } from '../internal/references.ts'
import { categoryRecord as kind } from './internal.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT, HAS_CHILDREN */
export function deleteCategory(context: Needs<'transact'>, actor: Actor, input: DeleteInput): Promise<void> {
  return deleteRecord(context, actor, {
    kind,
    input,
    lock: uow => uow.categories.lock(input.id),
    delete: async (uow, { id }) => {
      await requireNoChildren(uow.categories, id, { resource: 'category', child: 'sub_category' })
      await uow.categories.delete(id)
    },
    events: before => [['category.deleted', kind.about(before)]],
  })
}
