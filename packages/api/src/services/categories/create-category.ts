import { type Actor, catalogSlugOf } from '@atelier/domain'
import { type Category, categoryFieldsOf } from '@atelier/domain/categories'
import type { CreateCategoryInput } from '../../schemas/categories.ts'
import type { Needs } from '../../tools.ts'
import type { StoreTools } from '../assets/store-images.ts'
import { attachedImage, chosenImage } from '../catalog/image.ts'
import { tellChange } from '../catalog/rows.ts'

/** @throws ALREADY_EXISTS, REFERENCE_MISSING; INVALID_INPUT for a name that leaves no slug; what `chooseImage` throws */
export async function createCategory(
  tools: StoreTools & Needs<'transact'>,
  actor: Actor,
  input: CreateCategoryInput,
): Promise<Category> {
  const { name, position } = input
  const slug = catalogSlugOf(name)
  const wanted = await chosenImage(tools, actor, input)
  return tools.transact(async uow => {
    const imageAssetId = await attachedImage(uow, actor, { wanted })
    const category = await uow.categories.insert({ name, slug, position, imageAssetId })
    const payload = { categoryId: category.id, version: category.version }
    await tellChange(uow, actor, {
      type: 'category.created',
      payload,
      before: null,
      after: categoryFieldsOf(category),
    })
    return category
  })
}
