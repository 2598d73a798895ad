import { type Actor, transliteratedSlugOf } from '@atelier/domain'
import type { Product } from '@atelier/domain/products'
import type { CreateProductInput } from '../../schemas/products.ts'
import type { Needs } from '../../app-services.ts'
import { attachImage, chooseImage } from '../assets/attach-image.ts'
import type { StoreContext } from '../assets/store-images.ts'
import { recordCreation } from '../internal/change.ts'
import { attachImages } from '../internal/images.ts'
import { omitUndefined } from '../internal/omit-undefined.ts'
import { requireParent } from '../internal/references.ts'
import { productFieldsOf, productPartsOf, productRecord as kind } from './internal.ts'

/** Published at once unless a status says otherwise. @throws ALREADY_EXISTS, REFERENCE_MISSING; INVALID_INPUT for a name that leaves no slug; what `chooseImage` throws */
export async function createProduct(
  context: StoreContext & Needs<'transact' | 'markdown'>,
  actor: Actor,
  input: CreateProductInput,
): Promise<Product> {
  const { name, subCategoryId } = input
  const fields = {
    description: '',
    descriptionHtml: '',
    status: 'published' as const,
    crossNumber: null,
    ...omitUndefined(productFieldsOf(context, input)),
    name,
    subCategoryId,
  }
  const derivedSlug = input.slug ?? transliteratedSlugOf(name)
  const chosen = await chooseImage(context, actor, input)
  return context.transact(async uow => {
    await requireParent(uow.subCategories, subCategoryId, 'subCategoryId')
    const imageAssetId = await attachImage(uow, actor, { chosen })
    await attachImages(uow, actor, { wanted: input.imageAssetIds, before: [] })
    const slug = input.slug ?? (await uow.products.freeSlug(derivedSlug))
    const record = await uow.products.insert({ ...fields, slug, imageAssetId }, productPartsOf(input))
    await recordCreation(uow, actor, { kind, record, events: [['product.created', kind.about(record)]] })
    return record
  })
}
