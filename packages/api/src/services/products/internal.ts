import type { Patch } from '@atelier/domain'
import type { Product, ProductFields, ProductParts } from '@atelier/domain/products'
import type { UpdateProductInput } from '../../schemas/products.ts'
import type { Needs } from '../../app-services.ts'
import type { RecordKind } from '../internal/change.ts'

type Sent = Omit<UpdateProductInput, 'id' | 'ifVersion'>

/** The columns that were sent, with the HTML of the description. */
export function productFieldsOf({ markdown }: Needs<'markdown'>, sent: Sent): Patch<ProductFields> {
  const { name, description, crossNumber, subCategoryId, status, taxClassId, imageAlts } = sent
  return {
    name,
    slug: sent.slug,
    subCategoryId,
    description,
    descriptionHtml: description && markdown.render(description).html,
    crossNumber: crossNumber === undefined ? undefined : crossNumber?.trim() || null,
    status,
    taxClassId,
    imageAlts,
  }
}

export const productPartsOf = ({ options, tags, imageAssetIds }: Sent): ProductParts => ({
  options,
  tags,
  imageAssetIds,
})

export const productRecord = {
  resource: 'product',
  about: ({ id, version }: Product) => ({ productId: id, version }),
  fields: (product: Product) => ({
    name: product.name,
    slug: product.slug,
    status: product.status,
    subCategoryId: product.subCategoryId,
    description: product.description,
    crossNumber: product.crossNumber,
    taxClassId: product.taxClassId,
    imageAssetId: product.image?.id ?? null,
    imageAssetIds: product.images.map(image => image.id),
    imageAlts: product.imageAlts,
    tags: product.tags,
    options: product.options,
  }),
} satisfies RecordKind<Product>
