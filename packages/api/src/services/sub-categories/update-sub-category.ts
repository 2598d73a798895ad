import type { Actor } from '@atelier/domain'
import type { SubCategory } from '@atelier/domain/sub-categories'
import type { UpdateSubCategoryInput } from '../../schemas/sub-categories.ts'
import type { Needs } from '../../app-services.ts'
import { attachImage, chooseImage } from '../assets/attach-image.ts'
import type { StoreContext } from '../assets/store-images.ts'
import { changeRecord, requireChangeable } from '../internal/change.ts'
import { omitUndefined } from '../internal/omit-undefined.ts'
import { slugOfRename } from '../internal/slug-of-rename.ts'
import { requireParent } from '../internal/references.ts'
import { subCategoryRecord as kind } from './internal.ts'

/** A new `categoryId` moves it with its products. @throws NOT_FOUND, VERSION_CONFLICT, ALREADY_EXISTS, REFERENCE_MISSING; what `chooseImage` throws */
export async function updateSubCategory(
  context: StoreContext & Needs<'transact'>,
  actor: Actor,
  input: UpdateSubCategoryInput,
): Promise<SubCategory> {
  const { name, position, categoryId } = input
  // A change that cannot be made stores no file.
  if (input.imageBlob)
    slugOfRename(input, requireChangeable(actor, { kind, input }, await context.readers.subCategories.find(input)))
  const chosen = await chooseImage(context, actor, input)
  return changeRecord(context, actor, {
    kind,
    input,
    lock: async uow => {
      // Parents are locked before children, here as everywhere.
      if (categoryId !== undefined) await requireParent(uow.categories, categoryId, 'categoryId')
      return uow.subCategories.lock(input.id)
    },
    update: async (uow, before) => {
      const imageAssetId = await attachImage(uow, actor, { chosen, before: before.image })
      const derived = slugOfRename(input, before)
      const slug = derived === undefined ? input.slug : await uow.subCategories.freeSlug(derived, before.id)
      return uow.subCategories.update(before.id, {
        ...omitUndefined({ name, slug, position, categoryId }),
        imageAssetId,
      })
    },
    events: after => [['sub_category.updated', kind.about(after)]],
  })
}
