import { type Actor, catalogSlugOf } from '@atelier/domain'
import { type SubCategory, subCategoryFieldsOf } from '@atelier/domain/sub-categories'
import type { CreateSubCategoryInput } from '../../schemas/categories.ts'
import type { Needs } from '../../tools.ts'
import type { StoreTools } from '../assets/store-images.ts'
import { attachedImage, chosenImage } from '../catalog/image.ts'
import { requireParent, tellChange } from '../catalog/rows.ts'

/** @throws ALREADY_EXISTS, REFERENCE_MISSING; INVALID_INPUT for a name that leaves no slug; what `chooseImage` throws */
export async function createSubCategory(
  tools: StoreTools & Needs<'transact'>,
  actor: Actor,
  input: CreateSubCategoryInput,
): Promise<SubCategory> {
  const { name, position, categoryId } = input
  const slug = catalogSlugOf(name)
  const wanted = await chosenImage(tools, actor, input)
  return tools.transact(async uow => {
    await requireParent(uow.categories, categoryId, 'categoryId')
    const imageAssetId = await attachedImage(uow, actor, { wanted })
    const subCategory = await uow.subCategories.insert({ name, slug, position, categoryId, imageAssetId })
    await tellChange(uow, actor, {
      type: 'sub_category.created',
      payload: { subCategoryId: subCategory.id, version: subCategory.version },
      before: null,
      after: subCategoryFieldsOf(subCategory),
    })
    return subCategory
  })
}
