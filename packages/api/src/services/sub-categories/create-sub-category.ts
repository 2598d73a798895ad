import { type Actor, transliteratedSlugOf } from '@atelier/domain'
import { type SubCategory, subCategoryFieldsOf } from '@atelier/domain/sub-categories'
import type { CreateSubCategoryInput } from '../../schemas/categories.ts'
import type { Needs } from '../../app-services.ts'
import type { StoreContext } from '../assets/store-images.ts'
import { attachChosenImage, chooseRowImage } from '../catalog/image.ts'
import { requireParent, recordChangeWithEvent } from '../catalog/rows.ts'

/** @throws ALREADY_EXISTS, REFERENCE_MISSING; INVALID_INPUT for a name that leaves no slug; what `chooseImage` throws */
export async function createSubCategory(
  context: StoreContext & Needs<'transact'>,
  actor: Actor,
  input: CreateSubCategoryInput,
): Promise<SubCategory> {
  const { name, position, categoryId } = input
  const slug = transliteratedSlugOf(name)
  const wanted = await chooseRowImage(context, actor, input)
  return context.transact(async uow => {
    await requireParent(uow.categories, categoryId, 'categoryId')
    const imageAssetId = await attachChosenImage(uow, actor, { wanted })
    const subCategory = await uow.subCategories.insert({ name, slug, position, categoryId, imageAssetId })
    await recordChangeWithEvent(uow, actor, {
      type: 'sub_category.created',
      payload: { subCategoryId: subCategory.id, version: subCategory.version },
      before: null,
      after: subCategoryFieldsOf(subCategory),
    })
    return subCategory
  })
}
