import { PricedIdInput, PricedSlugInput, DeleteInput } from '../schemas/records.ts'
import { Nothing } from '../schemas/common.ts'
import { ListProductsInput, ProductListPage } from '../schemas/product-lists.ts'
import { CreateProductInput, ProductOutput, SavedProductOutput, UpdateProductInput } from '../schemas/products.ts'
import { uploadErrors } from '../services/assets/store-images.ts'
import { buyerOf } from '../services/prices/buyer.ts'
import { createProduct } from '../services/products/create-product.ts'
import { listProducts } from '../services/products/list-products.ts'
import { toFacetsOutput } from '../services/products/to-facets-output.ts'
import { deleteProduct } from '../services/products/delete-product.ts'
import { getProduct, toNewProductOutput, toSavedProductOutput } from '../services/products/get-product.ts'
import { toProductSummaryOutputs } from '../services/products/to-product-summary-outputs.ts'
import { updateProduct } from '../services/products/update-product.ts'
import { cachedProduct, cachedProducts } from './cached.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

const saving = ['ALREADY_EXISTS', 'REFERENCE_MISSING', 'RULE_VIOLATED', ...uploadErrors] as const

export const products = resource('Products of the catalog', {
  list: procedure({
    access: 'optional',
    summary: 'Products on sale, newest first unless asked otherwise; staff see every status',
    errors: ['NOT_FOUND', 'RULE_VIOLATED'],
    input: ListProductsInput,
    output: ProductListPage,
    cached: cachedProducts,
  }).query(async ({ ctx: { request, actor }, input }) => {
    const { buyer, page, total, facets } = await listProducts(request, actor, input)
    return {
      items: toProductSummaryOutputs(request, buyer, page),
      nextCursor: page.nextCursor,
      ...(total ? { total } : {}),
      ...(facets ? { facets: toFacetsOutput(facets) } : {}),
    }
  }),

  get: procedure({
    access: 'optional',
    summary: 'One product by its id, with its offers',
    input: PricedIdInput,
    output: ProductOutput,
    cached: cachedProduct,
  }).query(({ ctx, input }) => getProduct(ctx.request, ctx.actor, input)),

  bySlug: procedure({
    access: 'optional',
    summary: 'One product by its slug, with its offers',
    input: PricedSlugInput,
    output: ProductOutput,
    cached: cachedProduct,
  }).query(({ ctx, input }) => getProduct(ctx.request, ctx.actor, input)),

  create: procedure({
    access: 'employee',
    summary: 'Add a product, with an image if there is one; it is published unless a status says otherwise',
    errors: saving,
    input: CreateProductInput,
    output: SavedProductOutput,
  }).mutation(async ({ ctx: { request, actor }, input }) =>
    toNewProductOutput(request, await buyerOf(request, actor, {}), await createProduct(request, actor, input)),
  ),

  update: procedure({
    access: 'employee',
    summary: 'Change a product or move it; what is left out stays, its image too',
    errors: [...saving, 'VERSION_CONFLICT', 'IN_USE'],
    input: UpdateProductInput,
    output: SavedProductOutput,
  }).mutation(async ({ ctx: { request, actor }, input }) =>
    toSavedProductOutput(request, await buyerOf(request, actor, {}), await updateProduct(request, actor, input)),
  ),

  delete: procedure({
    access: 'admin',
    summary: 'Delete a product that holds no offer',
    errors: ['VERSION_CONFLICT', 'HAS_CHILDREN'],
    input: DeleteInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => deleteProduct(ctx.request, ctx.actor, input)),
})
