import { type Actor, transliteratedSlugOf } from '@atelier/domain'
import type { SubCategory } from '@atelier/domain/sub-categories'
import type { CreateSubCategoryInput } from '../../schemas/sub-categories.ts'
import type { Needs } from '../../app-services.ts'
import { attachImage, chooseImage } from '../assets/attach-image.ts'
import type { StoreContext } from '../assets/store-images.ts'
import { recordCreation } from '../internal/change.ts'
import { requireParent } from '../internal/references.ts'
import { subCategoryRecord as kind } from './internal.ts'

/** @throws ALREADY_EXISTS, REFERENCE_MISSING; INVALID_INPUT for a name that leaves no slug; what `chooseImage` throws */
export async function createSubCategory(
  context: StoreContext & Needs<'transact'>,
  actor: Actor,
  input: CreateSubCategoryInput,
): Promise<SubCategory> {
  const { name, position, categoryId } = input
  const derivedSlug = input.slug ?? transliteratedSlugOf(name)
  const chosen = await chooseImage(context, actor, input)
  return context.transact(async uow => {
    await requireParent(uow.categories, categoryId, 'categoryId')
    const imageAssetId = await attachImage(uow, actor, { chosen })
    const slug = input.slug ?? (await uow.subCategories.freeSlug(derivedSlug))
    const record = await uow.subCategories.insert({ name, slug, position, categoryId, imageAssetId })
    await recordCreation(uow, actor, { kind, record, events: [['sub_category.created', kind.about(record)]] })
    return record
  })
}
