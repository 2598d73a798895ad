import type { Actor } from '@atelier/domain'
import type { Product } from '@atelier/domain/products'
import type { UpdateProductInput } from '../../schemas/products.ts'
import type { Needs } from '../../app-services.ts'
import type { StoreContext } from '../assets/store-images.ts'
import { attachChosenImage, attachImages, chooseRowImage } from '../catalog/image.ts'
import { requireVersion, requireParent, recordChangeWithEvent } from '../catalog/rows.ts'
import { auditedProduct, productFieldsOf, productPartsOf } from './product-fields.ts'

/** A new `subCategoryId` moves it. @throws NOT_FOUND, VERSION_CONFLICT, ALREADY_EXISTS, REFERENCE_MISSING; IN_USE for an option value of an offer; what `chooseImage` throws */
export async function updateProduct(
  context: StoreContext & Needs<'transact' | 'markdown'>,
  actor: Actor,
  input: UpdateProductInput,
): Promise<Product> {
  const { id, subCategoryId, imageAssetIds } = input
  const fields = productFieldsOf(context, input)
  // Before a file is stored for it; what counts is asked again under the lock.
  if (input.imageBlob) requireVersion(await context.readers.products.find({ id }, 'staff'), 'product', input)
  const wanted = await chooseRowImage(context, actor, input)
  return context.transact(async uow => {
    // From the top down, as everybody who locks both does.
    if (subCategoryId !== undefined) await requireParent(uow.subCategories, subCategoryId, 'subCategoryId')
    const before = requireVersion(await uow.products.lock(id), 'product', input)
    const imageAssetId = await attachChosenImage(uow, actor, { wanted, before: before.image })
    await attachImages(uow, actor, { wanted: imageAssetIds, before: before.images })
    const product = await uow.products.update(id, { ...fields, imageAssetId }, productPartsOf(input))
    await recordChangeWithEvent(uow, actor, {
      type: 'product.updated',
      payload: { productId: id, version: product.version },
      before: auditedProduct(before),
      after: auditedProduct(product),
    })
    return product
  })
}
