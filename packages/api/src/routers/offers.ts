import { mapPage } from '@atelier/domain'
import { IdInput, PricedIdInput, PricedSlugInput, DeleteInput } from '../schemas/records.ts'
import { Nothing } from '../schemas/common.ts'
import {
  CreateOfferInput,
  ListOffersInput,
  ListThumbnailsInput,
  OfferOutput,
  OfferPage,
  ThumbnailList,
  UpdateOfferInput,
} from '../schemas/offers.ts'
import { OfferPricesOutput, SetOfferPricesInput } from '../schemas/prices.ts'
import { uploadErrors } from '../services/assets/store-images.ts'
import { audienceOf } from '../services/internal/audience.ts'
import { requireFound } from '../services/internal/references.ts'
import { createOffer } from '../services/offers/create-offer.ts'
import { getOfferPrices } from '../services/offers/get-offer-prices.ts'
import { listOffers } from '../services/offers/list-offers.ts'
import { listThumbnails } from '../services/offers/list-thumbnails.ts'
import { deleteOffer } from '../services/offers/delete-offer.ts'
import { setOfferPrices } from '../services/offers/set-offer-prices.ts'
import { toOfferOutput } from '../services/offers/to-offer-output.ts'
import { updateOffer } from '../services/offers/update-offer.ts'
import { buyerOf } from '../services/prices/buyer.ts'
import { cachedList, cachedOffer, untilPriceListsChange } from './cached.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

const saving = ['ALREADY_EXISTS', 'REFERENCE_MISSING', 'RULE_VIOLATED', ...uploadErrors] as const

export const offers = resource('Buyable variants of a product, each with its SKU and prices', {
  list: procedure({
    access: 'optional',
    summary: 'Offers on sale, newest first; staff see every status',
    errors: ['NOT_FOUND'],
    input: ListOffersInput,
    output: OfferPage,
    cached: { ...cachedList('offers', 'sub_categories', 'price_lists'), ...untilPriceListsChange },
  }).query(async ({ ctx: { request, actor }, input }) => {
    const buyer = await buyerOf(request, actor, input)
    return mapPage(await listOffers(request, actor, input), offer => toOfferOutput(request, buyer, offer))
  }),

  get: procedure({
    access: 'optional',
    summary: 'One offer by its id',
    input: PricedIdInput,
    output: OfferOutput,
    cached: cachedOffer,
  }).query(async ({ ctx: { request, actor }, input }) =>
    toOfferOutput(
      request,
      await buyerOf(request, actor, input),
      requireFound(await request.readers.offers.find(input, audienceOf(actor)), 'offer'),
    ),
  ),

  bySlug: procedure({
    access: 'optional',
    summary: 'One offer by its slug',
    input: PricedSlugInput,
    output: OfferOutput,
    cached: cachedOffer,
  }).query(async ({ ctx: { request, actor }, input }) =>
    toOfferOutput(
      request,
      await buyerOf(request, actor, input),
      requireFound(await request.readers.offers.find(input, audienceOf(actor)), 'offer'),
    ),
  ),

  thumbnails: procedure({
    access: 'optional',
    summary: 'Pictures for the lines of a cart or an order',
    description:
      'The image of each offer as it is now, or else that of its product. Deleted offers are left out, and drafts for all but staff.',
    input: ListThumbnailsInput,
    output: ThumbnailList,
  }).query(({ ctx: { request, actor }, input }) => listThumbnails(request, actor, input)),

  create: procedure({
    access: 'employee',
    summary: 'Put a product on sale: an offer with its SKU and, if it is sent, its price',
    errors: saving,
    input: CreateOfferInput,
    output: OfferOutput,
  }).mutation(async ({ ctx: { request, actor }, input }) =>
    toOfferOutput(request, await buyerOf(request, actor, {}), await createOffer(request, actor, input)),
  ),

  update: procedure({
    access: 'employee',
    summary: 'Change an offer; what is left out stays, its image too',
    errors: [...saving, 'VERSION_CONFLICT', 'STALE_COUNT', 'WOULD_STRAND_ORDERS'],
    input: UpdateOfferInput,
    output: OfferOutput,
  }).mutation(async ({ ctx: { request, actor }, input }) =>
    toOfferOutput(request, await buyerOf(request, actor, {}), await updateOffer(request, actor, input)),
  ),

  prices: procedure({
    access: 'employee',
    summary: 'All prices of an offer, by list and quantity',
    input: IdInput,
    output: OfferPricesOutput,
  }).query(({ ctx, input }) => getOfferPrices(ctx.request, input.id)),

  setPrices: procedure({
    access: 'employee',
    summary: 'All prices of an offer, by list and quantity, in place of those there were',
    errors: ['VERSION_CONFLICT', 'REFERENCE_MISSING', 'RULE_VIOLATED'],
    input: SetOfferPricesInput,
    output: OfferPricesOutput,
  }).mutation(({ ctx, input }) => setOfferPrices(ctx.request, ctx.actor, input)),

  delete: procedure({
    access: 'admin',
    summary: 'Delete an offer that no order and no waybill names; archive others',
    errors: ['VERSION_CONFLICT', 'IN_USE'],
    input: DeleteInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => deleteOffer(ctx.request, ctx.actor, input)),
})
