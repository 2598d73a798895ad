import type { Actor } from '@atelier/domain'
import type { Product } from '@atelier/domain/products'
import type { UpdateProductInput } from '../../schemas/products.ts'
import type { Needs } from '../../tools.ts'
import type { StoreTools } from '../assets/store-images.ts'
import { attachedImage, attachedImages, chosenImage } from '../catalog/image.ts'
import { asSeen, found, requireParent, tellChange } from '../catalog/rows.ts'
import { auditedProduct, productFieldsOf, productPartsOf } from './product-fields.ts'

/** A new `subCategoryId` moves it. @throws NOT_FOUND, VERSION_CONFLICT, ALREADY_EXISTS, REFERENCE_MISSING; IN_USE for an option value of an offer; what `chooseImage` throws */
export async function updateProduct(
  tools: StoreTools & Needs<'transact' | 'markdown'>,
  actor: Actor,
  input: UpdateProductInput,
): Promise<Product> {
  const { id, subCategoryId, imageAssetIds } = input
  const fields = productFieldsOf(tools, input)
  // Before a file is stored for it; what counts is asked again under the lock.
  if (input.imageBlob) asSeen(await tools.readers.products.find({ id }, 'staff'), 'product', input)
  const wanted = await chosenImage(tools, actor, input)
  return tools.transact(async uow => {
    // From the top down, as everybody who locks both does.
    if (subCategoryId !== undefined) await requireParent(uow.subCategories, subCategoryId, 'subCategoryId')
    const before = asSeen(await uow.products.lock(id), 'product', input)
    const imageAssetId = await attachedImage(uow, actor, { wanted, before: before.image })
    await attachedImages(uow, actor, { wanted: imageAssetIds, before: before.images })
    const { version } = await uow.products.update(id, { ...fields, imageAssetId })
    await uow.products.setParts(id, productPartsOf(input))
    const product = found(await uow.products.find({ id }, 'staff'), 'product')
    await tellChange(uow, actor, {
      type: 'product.updated',
      payload: { productId: id, version },
      before: auditedProduct(before),
      after: auditedProduct(product),
    })
    return product
  })
}
