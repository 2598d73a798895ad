import { PricedIdInput, PricedSlugInput, RemoveInput } from '../schemas/catalog.ts'
import { Nothing } from '../schemas/common.ts'
import { ListProductsInput, ProductListPage } from '../schemas/product-lists.ts'
import { CreateProductInput, ProductOutput, UpdateProductInput } from '../schemas/products.ts'
import { uploadErrors } from '../services/assets/store-images.ts'
import { buyerOf } from '../services/prices/buyer.ts'
import { createProduct } from '../services/products/create-product.ts'
import { listProducts } from '../services/products/list-products.ts'
import { showFacets } from '../services/products/show-facets.ts'
import { removeProduct } from '../services/products/remove-product.ts'
import { getProduct, showWritten } from '../services/products/show-product.ts'
import { showProducts } from '../services/products/show-products.ts'
import { updateProduct } from '../services/products/update-product.ts'
import { keptProduct, keptProducts } from './kept.ts'
import { router } from '../trpc/core.ts'
import { procedure } from '../trpc/procedure.ts'

const saving = ['ALREADY_EXISTS', 'REFERENCE_MISSING', 'RULE_VIOLATED', ...uploadErrors] as const

export const products = router({
  list: procedure({
    access: 'optional',
    summary: 'Products on sale, newest first unless asked otherwise; staff see every status',
    errors: ['NOT_FOUND', 'RULE_VIOLATED'],
    input: ListProductsInput,
    output: ProductListPage,
    cached: keptProducts,
  }).query(async ({ ctx: { tools, actor }, input }) => {
    const { page, total, facets } = await listProducts(tools, actor, input)
    return {
      items: await showProducts(tools, buyerOf(tools, actor, input), page.items),
      nextCursor: page.nextCursor,
      ...(total ? { total } : {}),
      ...(facets ? { facets: showFacets(facets) } : {}),
    }
  }),

  get: procedure({
    access: 'optional',
    summary: 'One product by its id, with its offers',
    input: PricedIdInput,
    output: ProductOutput,
    cached: keptProduct,
  }).query(({ ctx, input }) => getProduct(ctx.tools, buyerOf(ctx.tools, ctx.actor, input), input)),

  bySlug: procedure({
    access: 'optional',
    summary: 'One product by its slug, with its offers',
    input: PricedSlugInput,
    output: ProductOutput,
    cached: keptProduct,
  }).query(({ ctx, input }) => getProduct(ctx.tools, buyerOf(ctx.tools, ctx.actor, input), input)),

  create: procedure({
    access: 'employee',
    summary: 'Add a product, with an image if there is one; it is published unless a status says otherwise',
    errors: saving,
    input: CreateProductInput,
    output: ProductOutput,
  }).mutation(async ({ ctx: { tools, actor }, input }) =>
    showWritten(tools, buyerOf(tools, actor, {}), await createProduct(tools, actor, input)),
  ),

  update: procedure({
    access: 'employee',
    summary: 'Change a product or move it; what is left out stays, its image too',
    errors: [...saving, 'VERSION_CONFLICT', 'IN_USE'],
    input: UpdateProductInput,
    output: ProductOutput,
  }).mutation(async ({ ctx: { tools, actor }, input }) =>
    showWritten(tools, buyerOf(tools, actor, {}), await updateProduct(tools, actor, input)),
  ),

  remove: procedure({
    access: 'admin',
    summary: 'Delete a product that holds no offer',
    errors: ['VERSION_CONFLICT', 'HAS_CHILDREN'],
    input: RemoveInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => removeProduct(ctx.tools, ctx.actor, input)),
})
