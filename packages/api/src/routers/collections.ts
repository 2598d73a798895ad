import { IdInput, RemoveInput, SlugInput } from '../schemas/catalog.ts'
import {
  CollectionOutput,
  CollectionPage,
  CreateCollectionInput,
  ListCollectionProductsInput,
  UpdateCollectionInput,
} from '../schemas/collections.ts'
import { Nothing, PageInput } from '../schemas/common.ts'
import { ProductPage } from '../schemas/products.ts'
import { found } from '../services/catalog/rows.ts'
import { createCollection, removeCollection, updateCollection } from '../services/collections/change-collection.ts'
import { showProducts } from '../services/products/show-products.ts'
import { buyerOf } from '../services/prices/buyer.ts'
import { keptList, keptRow, untilPricesTurn } from './kept.ts'
import { router } from '../trpc/core.ts'
import { procedure } from '../trpc/procedure.ts'

const saving = ['ALREADY_EXISTS', 'REFERENCE_MISSING', 'RULE_VIOLATED'] as const

export const collections = router({
  list: procedure({
    access: 'public',
    summary: 'Collections by name',
    input: PageInput,
    output: CollectionPage,
    cached: keptList('collections'),
  }).query(({ ctx, input }) => ctx.tools.readers.collections.list(input)),

  get: procedure({
    access: 'public',
    summary: 'One collection by its id',
    input: IdInput,
    output: CollectionOutput,
    cached: keptRow('collection'),
  }).query(async ({ ctx, input }) => found(await ctx.tools.readers.collections.find(input), 'collection')),

  bySlug: procedure({
    access: 'public',
    summary: 'One collection by its slug',
    input: SlugInput,
    output: CollectionOutput,
    cached: keptRow('collection'),
  }).query(async ({ ctx, input }) => found(await ctx.tools.readers.collections.find(input), 'collection')),

  products: procedure({
    access: 'optional',
    summary: 'What a collection holds of what is on sale: by hand in its order, by rule the newest first',
    errors: ['NOT_FOUND'],
    input: ListCollectionProductsInput,
    output: ProductPage,
    cached: { ...keptList('collections', 'products', 'price_lists'), ...untilPricesTurn },
  }).query(async ({ ctx: { tools, actor }, input: { collectionId: id, currency, ...page } }) => {
    const collection = found(await tools.readers.collections.find({ id }), 'collection')
    const { items, nextCursor } = await tools.readers.collections.listProducts(collection, page)
    return { items: await showProducts(tools, buyerOf(tools, actor, { currency }), items), nextCursor }
  }),

  create: procedure({
    access: 'employee',
    summary: 'Add a collection, filled by hand or by a rule',
    errors: saving,
    input: CreateCollectionInput,
    output: CollectionOutput,
  }).mutation(({ ctx, input }) => createCollection(ctx.tools, ctx.actor, input)),

  update: procedure({
    access: 'employee',
    summary: 'Change a collection',
    errors: [...saving, 'VERSION_CONFLICT'],
    input: UpdateCollectionInput,
    output: CollectionOutput,
  }).mutation(({ ctx, input }) => updateCollection(ctx.tools, ctx.actor, input)),

  remove: procedure({
    access: 'employee',
    summary: 'Delete a collection; its products stay',
    errors: ['VERSION_CONFLICT'],
    input: RemoveInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => removeCollection(ctx.tools, ctx.actor, input)),
})
