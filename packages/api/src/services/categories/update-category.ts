import { type Actor, transliteratedSlugOf } from '@atelier/domain'
import { type Category, categoryFieldsOf } from '@atelier/domain/categories'
import type { UpdateCategoryInput } from '../../schemas/categories.ts'
import type { Needs } from '../../app-services.ts'
import type { StoreContext } from '../assets/store-images.ts'
import { attachChosenImage, chooseRowImage } from '../catalog/image.ts'
import { requireVersion, omitUndefined, recordChangeWithEvent } from '../catalog/rows.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT, ALREADY_EXISTS, REFERENCE_MISSING; what `chooseImage` throws */
export async function updateCategory(
  context: StoreContext & Needs<'transact'>,
  actor: Actor,
  input: UpdateCategoryInput,
): Promise<Category> {
  const { name, position } = input
  const slug = name === undefined ? undefined : transliteratedSlugOf(name)
  // Before a file is stored for it; what counts is asked again under the lock.
  if (input.imageBlob) requireVersion(await context.readers.categories.find(input), 'category', input)
  const wanted = await chooseRowImage(context, actor, input)
  return context.transact(async uow => {
    const before = requireVersion(await uow.categories.lock(input.id), 'category', input)
    const imageAssetId = await attachChosenImage(uow, actor, { wanted, before: before.image })
    const category = await uow.categories.update(before.id, {
      ...omitUndefined({ name, slug, position }),
      imageAssetId,
    })
    await recordChangeWithEvent(uow, actor, {
      type: 'category.updated',
      payload: { categoryId: category.id, version: category.version },
      before: categoryFieldsOf(before),
      after: categoryFieldsOf(category),
    })
    return category
  })
}
