import { mapPage } from '@atelier/domain'
import { Nothing } from '../schemas/common.ts'
import { IdInput } from '../schemas/records.ts'
import {
  AddWaybillLineInput,
  CreateWaybillInput,
  DeleteWaybillLineInput,
  ListWaybillsInput,
  UpdateWaybillInput,
  UpdateWaybillLineInput,
  WaybillActionInput,
  WaybillLineOutput,
  WaybillOutput,
  WaybillPage,
} from '../schemas/waybills.ts'
import { requireFound } from '../services/internal/references.ts'
import { addWaybillLine } from '../services/waybills/add-waybill-line.ts'
import { commitWaybill } from '../services/waybills/commit-waybill.ts'
import { createWaybill } from '../services/waybills/create-waybill.ts'
import { deleteWaybill } from '../services/waybills/delete-waybill.ts'
import { deleteWaybillLine } from '../services/waybills/delete-waybill-line.ts'
import { reverseWaybill } from '../services/waybills/reverse-waybill.ts'
import { toWaybillLineOutput, toWaybillOutput, toWaybillSummary } from '../services/waybills/to-waybill-output.ts'
import { updateWaybill } from '../services/waybills/update-waybill.ts'
import { updateWaybillLine } from '../services/waybills/update-waybill-line.ts'
import { waybillDocument } from './documents.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

const editing = ['VERSION_CONFLICT', 'REFERENCE_MISSING', 'RULE_VIOLATED', 'ILLEGAL_TRANSITION'] as const
const posting = [
  'ILLEGAL_TRANSITION',
  'INSUFFICIENT_STOCK',
  'STALE_COUNT',
  'WOULD_STRAND_ORDERS',
  'EXCEEDS_REMAINING',
  'RULE_VIOLATED',
  'VERSION_CONFLICT',
] as const

export const waybills = resource('The documents that move goods: in, out, between locations, counted, written off', {
  list: procedure({
    access: 'employee',
    summary: 'Waybills, the latest first',
    input: ListWaybillsInput,
    output: WaybillPage,
  }).query(async ({ ctx, input }) => mapPage(await ctx.request.readers.waybills.list(input, input), toWaybillSummary)),

  get: procedure({
    access: 'employee',
    summary: 'One waybill with its lines',
    input: IdInput,
    output: WaybillOutput,
  }).query(async ({ ctx, input }) =>
    toWaybillOutput(requireFound(await ctx.request.readers.waybills.find(input.id), 'waybill')),
  ),

  create: procedure({
    access: 'employee',
    summary: 'Draft a waybill; it has its number at once and moves nothing yet',
    errors: ['REFERENCE_MISSING', 'RULE_VIOLATED'],
    input: CreateWaybillInput,
    output: WaybillOutput,
  }).mutation(async ({ ctx, input }) => toWaybillOutput(await createWaybill(ctx.request, ctx.actor, input))),

  update: procedure({
    access: 'employee',
    summary: 'Change a draft',
    errors: editing,
    input: UpdateWaybillInput,
    output: WaybillOutput,
  }).mutation(async ({ ctx, input }) => toWaybillOutput(await updateWaybill(ctx.request, ctx.actor, input))),

  delete: procedure({
    access: 'employee',
    summary: 'Cancel a draft; it stays to be read',
    errors: ['VERSION_CONFLICT', 'ILLEGAL_TRANSITION'],
    input: WaybillActionInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => deleteWaybill(ctx.request, ctx.actor, input)),

  addLine: procedure({
    access: 'employee',
    summary: 'Add a line to a draft; what it says of the offer is a snapshot',
    errors: [...editing, 'LIMIT_REACHED'],
    input: AddWaybillLineInput,
    output: WaybillLineOutput,
  }).mutation(async ({ ctx, input }) => {
    const { waybill, line } = await addWaybillLine(ctx.request, ctx.actor, input)
    return toWaybillLineOutput(waybill, line)
  }),

  updateLine: procedure({
    access: 'employee',
    summary: 'Change a line of a draft',
    errors: ['VERSION_CONFLICT', 'RULE_VIOLATED', 'ILLEGAL_TRANSITION'],
    input: UpdateWaybillLineInput,
    output: WaybillLineOutput,
  }).mutation(async ({ ctx, input }) => {
    const { waybill, line } = await updateWaybillLine(ctx.request, ctx.actor, input)
    return toWaybillLineOutput(waybill, line)
  }),

  deleteLine: procedure({
    access: 'employee',
    summary: 'Delete a line of a draft',
    errors: ['VERSION_CONFLICT', 'ILLEGAL_TRANSITION'],
    input: DeleteWaybillLineInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => deleteWaybillLine(ctx.request, ctx.actor, input)),

  commit: procedure({
    access: 'employee',
    summary: 'Post a draft: its goods move, once; a posted one is answered as it is',
    errors: posting,
    idempotency: 'required',
    input: WaybillActionInput,
    output: WaybillOutput,
  }).mutation(async ({ ctx, input }) => toWaybillOutput(await commitWaybill(ctx.request, ctx.actor, input))),

  reverse: procedure({
    access: 'employee',
    summary: 'Take a posted waybill back by a new one with opposite movements',
    errors: posting,
    idempotency: 'required',
    input: WaybillActionInput,
    output: WaybillOutput,
  }).mutation(async ({ ctx, input }) => {
    const { reversal, isExisting } = await reverseWaybill(ctx.request, ctx.actor, input)
    if (isExisting) ctx.answeredExisting()
    return toWaybillOutput(reversal)
  }),

  document: waybillDocument,
})
