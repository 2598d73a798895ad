import { transliteratedSlugOf } from '@atelier/domain'
import type { Product, ProductFields, ProductParts } from '@atelier/domain/products'
import type { UpdateProductInput } from '../../schemas/products.ts'
import type { Needs } from '../../app-services.ts'

type Sent = Omit<UpdateProductInput, 'id' | 'ifVersion'>

/** The columns that were sent, with what follows from them. @throws INVALID_INPUT for a name that leaves no slug */
export function productFieldsOf({ markdown }: Needs<'markdown'>, sent: Sent): Partial<ProductFields> {
  const { name, subCategoryId, description, crossNumber, status, taxClassId } = sent
  return {
    ...(name === undefined ? {} : { name, slug: transliteratedSlugOf(name) }),
    ...(subCategoryId === undefined ? {} : { subCategoryId }),
    ...(description === undefined ? {} : { description, descriptionHtml: markdown.render(description).html }),
    ...(crossNumber === undefined ? {} : { crossNumber: crossNumber?.trim() || null }),
    ...(status === undefined ? {} : { status }),
    ...(taxClassId === undefined ? {} : { taxClassId }),
  }
}

export const productPartsOf = ({ options, tags, imageAssetIds }: Sent): ProductParts => ({
  options,
  tags,
  imageAssetIds,
})

/** What the trail keeps of a product. */
export const auditedProduct = (product: Product) => ({
  name: product.name,
  slug: product.slug,
  status: product.status,
  subCategoryId: product.subCategoryId,
  description: product.description,
  crossNumber: product.crossNumber,
  taxClassId: product.taxClassId,
  imageAssetId: product.image?.id ?? null,
  imageAssetIds: product.images.map(image => image.id),
  tags: product.tags,
  options: product.options,
})
