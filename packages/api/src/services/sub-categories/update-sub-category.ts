import { type Actor, transliteratedSlugOf } from '@atelier/domain'
import { type SubCategory, subCategoryFieldsOf } from '@atelier/domain/sub-categories'
import type { UpdateSubCategoryInput } from '../../schemas/categories.ts'
import type { Needs } from '../../app-services.ts'
import type { StoreContext } from '../assets/store-images.ts'
import { attachChosenImage, chooseRowImage } from '../catalog/image.ts'
import { requireVersion, omitUndefined, requireParent, recordChangeWithEvent } from '../catalog/rows.ts'

/** A new `categoryId` moves it, and its products with it. @throws NOT_FOUND, VERSION_CONFLICT, ALREADY_EXISTS, REFERENCE_MISSING; what `chooseImage` throws */
export async function updateSubCategory(
  context: StoreContext & Needs<'transact'>,
  actor: Actor,
  input: UpdateSubCategoryInput,
): Promise<SubCategory> {
  const { name, position, categoryId } = input
  const slug = name === undefined ? undefined : transliteratedSlugOf(name)
  // Before a file is stored for it; what counts is asked again under the lock.
  if (input.imageBlob) requireVersion(await context.readers.subCategories.find(input), 'sub_category', input)
  const wanted = await chooseRowImage(context, actor, input)
  return context.transact(async uow => {
    // From the top down, as everybody who locks both does.
    if (categoryId !== undefined) await requireParent(uow.categories, categoryId, 'categoryId')
    const before = requireVersion(await uow.subCategories.lock(input.id), 'sub_category', input)
    const imageAssetId = await attachChosenImage(uow, actor, { wanted, before: before.image })
    const patch = { ...omitUndefined({ name, slug, position, categoryId }), imageAssetId }
    const subCategory = await uow.subCategories.update(before.id, patch)
    await recordChangeWithEvent(uow, actor, {
      type: 'sub_category.updated',
      payload: { subCategoryId: subCategory.id, version: subCategory.version },
      before: subCategoryFieldsOf(before),
      after: subCategoryFieldsOf(subCategory),
    })
    return subCategory
  })
}
