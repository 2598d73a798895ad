import { Nothing, PageInput } from '../schemas/common.ts'
import {
  CreatePriceListInput,
  ListedPricePage,
  ListPricesInput,
  PriceListInput,
  PriceListOutput,
  PriceListPage,
  DeletePriceListInput,
  UpdatePriceListInput,
} from '../schemas/price-lists.ts'
import { requireFound } from '../services/internal/references.ts'
import { createPriceList } from '../services/price-lists/create-price-list.ts'
import { listPrices } from '../services/price-lists/list-prices.ts'
import { deletePriceList } from '../services/price-lists/delete-price-list.ts'
import { updatePriceList } from '../services/price-lists/update-price-list.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

export const priceLists = resource('Price lists: customer groups, periods and prices', {
  list: procedure({
    access: 'employee',
    summary: 'Price lists, the oldest first',
    input: PageInput,
    output: PriceListPage,
  }).query(({ ctx, input }) => ctx.request.readers.priceLists.list(input)),

  get: procedure({
    access: 'employee',
    summary: 'One price list by its code',
    input: PriceListInput,
    output: PriceListOutput,
  }).query(async ({ ctx, input }) => requireFound(await ctx.request.readers.priceLists.find(input.code), 'price_list')),

  prices: procedure({
    access: 'employee',
    summary: 'Prices that a list has of its own, the lowest first; a derived list has none',
    input: ListPricesInput,
    output: ListedPricePage,
  }).query(({ ctx, input }) => listPrices(ctx.request, input)),

  create: procedure({
    access: 'employee',
    summary: 'Add a price list: with prices of its own, or derived from others',
    errors: ['ALREADY_EXISTS', 'RULE_VIOLATED'],
    input: CreatePriceListInput,
    output: PriceListOutput,
  }).mutation(({ ctx, input }) => createPriceList(ctx.request, ctx.actor, input)),

  update: procedure({
    access: 'employee',
    summary: 'Change whom a price list is for, when and before which others; code, currency and kind stay',
    errors: ['VERSION_CONFLICT', 'RULE_VIOLATED'],
    input: UpdatePriceListInput,
    output: PriceListOutput,
  }).mutation(({ ctx, input }) => updatePriceList(ctx.request, ctx.actor, input)),

  delete: procedure({
    access: 'admin',
    summary: 'Delete a price list that no price and no derived list stands on',
    errors: ['VERSION_CONFLICT', 'IN_USE'],
    input: DeletePriceListInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => deletePriceList(ctx.request, ctx.actor, input)),
})
