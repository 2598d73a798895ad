import { type Actor, transliteratedSlugOf } from '@atelier/domain'
import type { Product } from '@atelier/domain/products'
import type { CreateProductInput } from '../../schemas/products.ts'
import type { Needs } from '../../app-services.ts'
import type { StoreContext } from '../assets/store-images.ts'
import { attachChosenImage, attachImages, chooseRowImage } from '../catalog/image.ts'
import { omitUndefined, requireParent, recordChangeWithEvent } from '../catalog/rows.ts'
import { auditedProduct, productFieldsOf, productPartsOf } from './product-fields.ts'

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
    slug: transliteratedSlugOf(name),
    subCategoryId,
  }
  const wanted = await chooseRowImage(context, actor, input)
  return context.transact(async uow => {
    await requireParent(uow.subCategories, subCategoryId, 'subCategoryId')
    const imageAssetId = await attachChosenImage(uow, actor, { wanted })
    await attachImages(uow, actor, { wanted: input.imageAssetIds, before: [] })
    const product = await uow.products.insert({ ...fields, imageAssetId }, productPartsOf(input))
    const payload = { productId: product.id, version: product.version }
    await recordChangeWithEvent(uow, actor, {
      type: 'product.created',
      payload,
      before: null,
      after: auditedProduct(product),
    })
    return product
  })
}
