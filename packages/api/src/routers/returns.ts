import { AppError } from '@atelier/domain'
import { IdInput } from '../schemas/records.ts'
import {
  DecideReturnInput,
  ListReturnsInput,
  ReceiveReturnInput,
  RefundReturnInput,
  RequestReturnInput,
  ReturnActionInput,
  ReturnOutput,
  ReturnPage,
} from '../schemas/returns.ts'
import { countedOrderViewer } from '../services/internal/order-viewer.ts'
import { requireFound } from '../services/internal/references.ts'
import { approveReturn } from '../services/returns/approve-return.ts'
import { cancelReturn } from '../services/returns/cancel-return.ts'
import { receiveReturn } from '../services/returns/receive-return.ts'
import { refundReturn } from '../services/returns/refund-return.ts'
import { rejectReturn } from '../services/returns/reject-return.ts'
import { requestReturn } from '../services/returns/request-return.ts'
import { toReturnOutput, toReturnOutputs } from '../services/returns/to-return-output.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

const buyer = { access: 'optional', guestToken: 'order' } as const
const moving = ['NOT_FOUND', 'VERSION_CONFLICT', 'ILLEGAL_TRANSITION'] as const

export const returns = resource('Goods on their way back: requested, approved, received, refunded', {
  request: procedure({
    ...buyer,
    summary: 'Ask to send goods of a shipped order back',
    errors: ['ILLEGAL_TRANSITION', 'REFERENCE_MISSING', 'EXCEEDS_REMAINING'],
    input: RequestReturnInput,
    output: ReturnOutput,
  }).mutation(({ ctx, input }) => requestReturn(ctx.request, ctx, input)),

  list: procedure({
    ...buyer,
    summary: 'Returns, newest first: for staff all of them, for buyers those of their orders',
    input: ListReturnsInput,
    output: ReturnPage,
  }).query(async ({ ctx, input: { limit, cursor, ...filter } }) => {
    const { request } = ctx
    const viewer = await countedOrderViewer(request, ctx)
    if (viewer !== 'staff' && viewer.userId === null && viewer.orderTokenHash === null)
      throw new AppError('UNAUTHENTICATED')
    const { items, nextCursor } = await request.readers.returns.list({ ...filter, viewer }, { limit, cursor })
    return { items: await toReturnOutputs(request.readers, items), nextCursor }
  }),

  get: procedure({
    ...buyer,
    summary: 'One return: for the buyer of its order, and for staff',
    errors: ['NOT_FOUND'],
    input: IdInput,
    output: ReturnOutput,
  }).query(async ({ ctx, input: { id } }) => {
    const { readers } = ctx.request
    const viewer = await countedOrderViewer(ctx.request, ctx)
    return toReturnOutput(readers, requireFound(await readers.returns.find(id, viewer), 'return'))
  }),

  approve: procedure({
    access: 'employee',
    summary: 'Agree to take the goods back',
    errors: moving,
    input: DecideReturnInput,
    output: ReturnOutput,
  }).mutation(({ ctx, input }) => approveReturn(ctx.request, ctx.actor, input)),

  reject: procedure({
    access: 'employee',
    summary: 'Refuse to take the goods back',
    errors: moving,
    input: DecideReturnInput,
    output: ReturnOutput,
  }).mutation(({ ctx, input }) => rejectReturn(ctx.request, ctx.actor, input)),

  cancel: procedure({
    ...buyer,
    summary: 'Call a return off before its goods are received',
    errors: moving,
    input: ReturnActionInput,
    output: ReturnOutput,
  }).mutation(({ ctx, input }) => cancelReturn(ctx.request, ctx, input)),

  receive: procedure({
    access: 'employee',
    summary: 'Goods of a return arrive: their waybill is posted',
    errors: [...moving, 'REFERENCE_MISSING', 'EXCEEDS_REMAINING', 'RULE_VIOLATED'],
    idempotency: 'required',
    input: ReceiveReturnInput,
    output: ReturnOutput,
  }).mutation(({ ctx, input }) => receiveReturn(ctx.request, ctx.actor, input)),

  refund: procedure({
    access: 'employee',
    summary: 'Give the money of received goods back',
    errors: [...moving, 'EXCEEDS_REMAINING', 'RULE_VIOLATED'],
    idempotency: 'required',
    input: RefundReturnInput,
    output: ReturnOutput,
  }).mutation(({ ctx, input }) => refundReturn(ctx.request, ctx.actor, input)),
})
