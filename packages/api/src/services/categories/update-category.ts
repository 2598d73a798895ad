import { type Actor, catalogSlugOf } from '@atelier/domain'
import { type Category, categoryFieldsOf } from '@atelier/domain/categories'
import type { UpdateCategoryInput } from '../../schemas/categories.ts'
import type { Needs } from '../../tools.ts'
import type { StoreTools } from '../assets/store-images.ts'
import { attachedImage, chosenImage } from '../catalog/image.ts'
import { asSeen, present, tellChange } from '../catalog/rows.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT, ALREADY_EXISTS, REFERENCE_MISSING; what `chooseImage` throws */
export async function updateCategory(
  tools: StoreTools & Needs<'transact'>,
  actor: Actor,
  input: UpdateCategoryInput,
): Promise<Category> {
  const { name, position } = input
  const slug = name === undefined ? undefined : catalogSlugOf(name)
  // Before a file is stored for it; what counts is asked again under the lock.
  if (input.imageBlob) asSeen(await tools.readers.categories.find(input), 'category', input)
  const wanted = await chosenImage(tools, actor, input)
  return tools.transact(async uow => {
    const before = asSeen(await uow.categories.lock(input.id), 'category', input)
    const imageAssetId = await attachedImage(uow, actor, { wanted, before: before.image })
    const category = await uow.categories.update(before.id, { ...present({ name, slug, position }), imageAssetId })
    await tellChange(uow, actor, {
      type: 'category.updated',
      payload: { categoryId: category.id, version: category.version },
      before: categoryFieldsOf(before),
      after: categoryFieldsOf(category),
    })
    return category
  })
}
