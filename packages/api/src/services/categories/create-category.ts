import { type Actor, transliteratedSlugOf } from '@atelier/domain'
import { type Category, categoryFieldsOf } from '@atelier/domain/categories'
import type { CreateCategoryInput } from '../../schemas/categories.ts'
import type { Needs } from '../../app-services.ts'
import type { StoreContext } from '../assets/store-images.ts'
import { attachChosenImage, chooseRowImage } from '../catalog/image.ts'
import { recordChangeWithEvent } from '../catalog/rows.ts'

/** @throws ALREADY_EXISTS, REFERENCE_MISSING; INVALID_INPUT for a name that leaves no slug; what `chooseImage` throws */
export async function createCategory(
  context: StoreContext & Needs<'transact'>,
  actor: Actor,
  input: CreateCategoryInput,
): Promise<Category> {
  const { name, position } = input
  const slug = transliteratedSlugOf(name)
  const wanted = await chooseRowImage(context, actor, input)
  return context.transact(async uow => {
    const imageAssetId = await attachChosenImage(uow, actor, { wanted })
    const category = await uow.categories.insert({ name, slug, position, imageAssetId })
    const payload = { categoryId: category.id, version: category.version }
    await recordChangeWithEvent(uow, actor, {
      type: 'category.created',
      payload,
      before: null,
      after: categoryFieldsOf(category),
    })
    return category
  })
}
