import { mapPage } from '@atelier/domain'
import { z } from 'zod'
import { Nothing } from '../schemas/common.ts'
import {
  ListMovementsInput,
  ListStockInput,
  MovementPage,
  StockExplanationOutput,
  StockInput,
  StockOutput,
  StockPage,
  ViolationOutput,
} from '../schemas/stock.ts'
import { requireFound } from '../services/internal/references.ts'
import { toExplanationOutput, toMovementOutput, toStockOutput } from '../services/stock/to-stock-output.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

export const stock = resource('What lies where, what is promised, and why', {
  list: procedure({
    access: 'employee',
    summary: 'Stock of offers, the oldest offers first',
    input: ListStockInput,
    output: StockPage,
  }).query(async ({ ctx, input }) => mapPage(await ctx.request.readers.stock.list(input, input), toStockOutput)),

  get: procedure({
    access: 'employee',
    summary: 'Stock of one offer, in all and by location',
    input: StockInput,
    output: StockOutput,
  }).query(async ({ ctx, input }) =>
    toStockOutput(requireFound(await ctx.request.readers.stock.find(input.offerId), 'offer')),
  ),

  explain: procedure({
    access: 'employee',
    summary: 'Why the stock of an offer is what it is: its movements by waybill, and to whom it is promised',
    input: StockInput,
    output: StockExplanationOutput,
  }).query(async ({ ctx: { request }, input: { offerId } }) => {
    requireFound(await request.readers.stock.find(offerId), 'offer')
    return toExplanationOutput(await request.readers.stock.explain(offerId))
  }),

  movements: procedure({
    access: 'employee',
    summary: 'The ledger, the latest movements first',
    input: ListMovementsInput,
    output: MovementPage,
  }).query(async ({ ctx, input }) =>
    mapPage(await ctx.request.readers.stock.listMovements(input, input), toMovementOutput),
  ),

  audit: procedure({
    access: 'admin',
    summary: 'Every number that disagrees with its waybills or orders; none is right',
    input: Nothing,
    output: z.array(ViolationOutput).readonly(),
  }).query(({ ctx }) => ctx.request.readers.stock.audit()),
})
