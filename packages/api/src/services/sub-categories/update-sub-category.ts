import { type Actor, catalogSlugOf } from '@atelier/domain'
import { type SubCategory, subCategoryFieldsOf } from '@atelier/domain/sub-categories'
import type { UpdateSubCategoryInput } from '../../schemas/categories.ts'
import type { Needs } from '../../tools.ts'
import type { StoreTools } from '../assets/store-images.ts'
import { attachedImage, chosenImage } from '../catalog/image.ts'
import { asSeen, present, requireParent, tellChange } from '../catalog/rows.ts'

/** A new `categoryId` moves it, and its products with it. @throws NOT_FOUND, VERSION_CONFLICT, ALREADY_EXISTS, REFERENCE_MISSING; what `chooseImage` throws */
export async function updateSubCategory(
  tools: StoreTools & Needs<'transact'>,
  actor: Actor,
  input: UpdateSubCategoryInput,
): Promise<SubCategory> {
  const { name, position, categoryId } = input
  const slug = name === undefined ? undefined : catalogSlugOf(name)
  // Before a file is stored for it; what counts is asked again under the lock.
  if (input.imageBlob) asSeen(await tools.readers.subCategories.find(input), 'sub_category', input)
  const wanted = await chosenImage(tools, actor, input)
  return tools.transact(async uow => {
    // From the top down, as everybody who locks both does.
    if (categoryId !== undefined) await requireParent(uow.categories, categoryId, 'categoryId')
    const before = asSeen(await uow.subCategories.lock(input.id), 'sub_category', input)
    const imageAssetId = await attachedImage(uow, actor, { wanted, before: before.image })
    const patch = { ...present({ name, slug, position, categoryId }), imageAssetId }
    const subCategory = await uow.subCategories.update(before.id, patch)
    await tellChange(uow, actor, {
      type: 'sub_category.updated',
      payload: { subCategoryId: subCategory.id, version: subCategory.version },
      before: subCategoryFieldsOf(before),
      after: subCategoryFieldsOf(subCategory),
    })
    return subCategory
  })
}
