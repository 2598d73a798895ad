import { type Actor, transliteratedSlugOf } from '@atelier/domain'
import type { Category } from '@atelier/domain/categories'
import type { CreateCategoryInput } from '../../schemas/categories.ts'
import type { Needs } from '../../app-services.ts'
import { attachImage, chooseImage } from '../assets/attach-image.ts'
import type { StoreContext } from '../assets/store-images.ts'
import { recordCreation } from '../internal/change.ts'
import { categoryRecord as kind } from './internal.ts'

/** @throws ALREADY_EXISTS, REFERENCE_MISSING; INVALID_INPUT for a name that leaves no slug; what `chooseImage` throws */
export async function createCategory(
  context: StoreContext & Needs<'transact'>,
  actor: Actor,
  input: CreateCategoryInput,
): Promise<Category> {
  const { name, position } = input
  const derivedSlug = input.slug ?? transliteratedSlugOf(name)
  const chosen = await chooseImage(context, actor, input)
  return context.transact(async uow => {
    const imageAssetId = await attachImage(uow, actor, { chosen })
    const slug = input.slug ?? (await uow.categories.freeSlug(derivedSlug))
    const record = await uow.categories.insert({ name, slug, position, imageAssetId })
    await recordCreation(uow, actor, { kind, record, events: [['category.created', kind.about(record)]] })
    return record
  })
}
