import { IdInput, DeleteInput, SlugInput } from '../schemas/records.ts'
import {
  CollectionOutput,
  CollectionPage,
  CreateCollectionInput,
  ListCollectionProductsInput,
  PreviewCollectionInput,
  UpdateCollectionInput,
} from '../schemas/collections.ts'
import { Nothing, PageInput } from '../schemas/common.ts'
import { ProductPage } from '../schemas/products.ts'
import { requireFound } from '../services/internal/references.ts'
import { createCollection } from '../services/collections/create-collection.ts'
import { deleteCollection } from '../services/collections/delete-collection.ts'
import { listCollectionProducts } from '../services/collections/list-collection-products.ts'
import { updateCollection } from '../services/collections/update-collection.ts'
import { cachedList, cachedRow, untilPriceListsChange } from './cached.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

const saving = ['ALREADY_EXISTS', 'REFERENCE_MISSING', 'RULE_VIOLATED'] as const

export const collections = resource('Groups of products, chosen by hand or by a rule', {
  list: procedure({
    access: 'public',
    summary: 'Collections by name',
    input: PageInput,
    output: CollectionPage,
    cached: cachedList('collections'),
  }).query(({ ctx, input }) => ctx.request.readers.collections.list(input)),

  get: procedure({
    access: 'public',
    summary: 'One collection by its id',
    input: IdInput,
    output: CollectionOutput,
    cached: cachedRow('collection'),
  }).query(async ({ ctx, input }) => requireFound(await ctx.request.readers.collections.find(input), 'collection')),

  bySlug: procedure({
    access: 'public',
    summary: 'One collection by its slug',
    input: SlugInput,
    output: CollectionOutput,
    cached: cachedRow('collection'),
  }).query(async ({ ctx, input }) => requireFound(await ctx.request.readers.collections.find(input), 'collection')),

  products: procedure({
    access: 'optional',
    summary: 'What a collection holds of what is on sale: by hand in its order, by rule the newest first',
    errors: ['NOT_FOUND'],
    input: ListCollectionProductsInput,
    output: ProductPage,
    cached: { ...cachedList('collections', 'products', 'price_lists'), ...untilPriceListsChange },
  }).query(async ({ ctx: { request, actor }, input: { collectionId: id, ...input } }) => {
    const collection = requireFound(await request.readers.collections.find({ id }), 'collection')
    return listCollectionProducts(request, actor, { ...input, collection })
  }),

  preview: procedure({
    access: 'employee',
    summary: 'What a collection of a rule would hold of what is on sale, before it is saved',
    idempotency: 'exempt',
    input: PreviewCollectionInput,
    output: ProductPage,
  }).mutation(({ ctx: { request, actor }, input: { rule, ...page } }) =>
    listCollectionProducts(request, actor, { ...page, collection: { id: 0, rule } }),
  ),

  create: procedure({
    access: 'employee',
    summary: 'Add a collection, filled by hand or by a rule',
    errors: saving,
    input: CreateCollectionInput,
    output: CollectionOutput,
  }).mutation(({ ctx, input }) => createCollection(ctx.request, ctx.actor, input)),

  update: procedure({
    access: 'employee',
    summary: 'Change a collection',
    errors: [...saving, 'VERSION_CONFLICT'],
    input: UpdateCollectionInput,
    output: CollectionOutput,
  }).mutation(({ ctx, input }) => updateCollection(ctx.request, ctx.actor, input)),

  delete: procedure({
    access: 'employee',
    summary: 'Delete a collection; its products stay',
    errors: ['VERSION_CONFLICT'],
    input: DeleteInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => deleteCollection(ctx.request, ctx.actor, input)),
})
