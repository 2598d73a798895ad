import { type Actor, catalogSlugOf } from '@atelier/domain'
import type { Product } from '@atelier/domain/products'
import type { CreateProductInput } from '../../schemas/products.ts'
import type { Needs } from '../../tools.ts'
import type { StoreTools } from '../assets/store-images.ts'
import { attachedImage, attachedImages, chosenImage } from '../catalog/image.ts'
import { found, requireParent, tellChange } from '../catalog/rows.ts'
import { auditedProduct, productFieldsOf, productPartsOf } from './product-fields.ts'

/** Published at once unless a status says otherwise. @throws ALREADY_EXISTS, REFERENCE_MISSING; INVALID_INPUT for a name that leaves no slug; what `chooseImage` throws */
export async function createProduct(
  tools: StoreTools & Needs<'transact' | 'markdown'>,
  actor: Actor,
  input: CreateProductInput,
): Promise<Product> {
  const { name, subCategoryId } = input
  const fields = {
    description: '',
    descriptionHtml: '',
    status: 'published' as const,
    crossNumber: null,
    ...productFieldsOf(tools, input),
    name,
    slug: catalogSlugOf(name),
    subCategoryId,
  }
  const wanted = await chosenImage(tools, actor, input)
  return tools.transact(async uow => {
    await requireParent(uow.subCategories, subCategoryId, 'subCategoryId')
    const imageAssetId = await attachedImage(uow, actor, { wanted })
    await attachedImages(uow, actor, { wanted: input.imageAssetIds, before: [] })
    const { id, version } = await uow.products.insert({ ...fields, imageAssetId })
    await uow.products.setParts(id, productPartsOf(input))
    const product = found(await uow.products.find({ id }, 'staff'), 'product')
    const payload = { productId: id, version }
    await tellChange(uow, actor, { type: 'product.created', payload, before: null, after: auditedProduct(product) })
    return product
  })
}
