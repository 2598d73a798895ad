import type { Actor } from '@atelier/domain'
import type { Category } from '@atelier/domain/categories'
import type { UpdateCategoryInput } from '../../schemas/categories.ts'
import type { Needs } from '../../app-services.ts'
import { attachImage, chooseImage } from '../assets/attach-image.ts'
import type { StoreContext } from '../assets/store-images.ts'
import { changeRecord, requireChangeable } from '../internal/change.ts'
import { omitUndefined } from '../internal/omit-undefined.ts'
import { slugOfRename } from '../internal/slug-of-rename.ts'
import { categoryRecord as kind } from './internal.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT, ALREADY_EXISTS, REFERENCE_MISSING; what `chooseImage` throws */
export async function updateCategory(
  context: StoreContext & Needs<'transact'>,
  actor: Actor,
  input: UpdateCategoryInput,
): Promise<Category> {
  const { name, position } = input
  // A change that cannot be made stores no file.
  if (input.imageBlob)
    slugOfRename(input, requireChangeable(actor, { kind, input }, await context.readers.categories.find(input)))
  const chosen = await chooseImage(context, actor, input)
  return changeRecord(context, actor, {
    kind,
    input,
    lock: uow => uow.categories.lock(input.id),
    update: async (uow, before) => {
      const imageAssetId = await attachImage(uow, actor, { chosen, before: before.image })
      const derived = slugOfRename(input, before)
      const slug = derived === undefined ? input.slug : await uow.categories.freeSlug(derived, before.id)
      return uow.categories.update(before.id, { ...omitUndefined({ name, slug, position }), imageAssetId })
    },
    events: after => [['category.updated', kind.about(after)]],
  })
}
