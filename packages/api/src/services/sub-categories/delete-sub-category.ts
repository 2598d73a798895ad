import type { Actor } from '@atelier/domain'
import type { DeleteInput } from '../../schemas/records.ts'
import type { Needs } from '../../app-services.ts'
import { deleteRecord } from '../internal/change.ts'
import { requireNoChildren } from '../internal/references.ts'
import { subCategoryRecord as kind } from './internal.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT, HAS_CHILDREN */
export function deleteSubCategory(context: Needs<'transact'>, actor: Actor, input: DeleteInput): Promise<void> {
  return deleteRecord(context, actor, {
    kind,
    input,
    lock: uow => uow.subCategories.lock(input.id),
    delete: async (uow, { id }) => {
      await requireNoChildren(uow.subCategories, id, { resource: 'sub_category', child: 'product' })
      await uow.subCategories.delete(id)
    },
    events: before => [['sub_category.deleted', kind.about(before)]],
  })
}
