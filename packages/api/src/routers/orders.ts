import { mapPage } from '@atelier/domain'
import { Nothing } from '../schemas/common.ts'
import {
  CancelOrderInput,
  ConvertedOrderOutput,
  CreateOrderInput,
  EraseContactInput,
  ErasedContactOutput,
  ListOrdersInput,
  OrderActionInput,
  OrderIdInput,
  OrderOutput,
  OrderPage,
  PlacedOrderOutput,
  SalesInput,
  SalesOutput,
  RequestOrderAccessInput,
  TimelineOutput,
  UpdateOrderInput,
} from '../schemas/orders.ts'
import { acceptOrder } from '../services/orders/accept-order.ts'
import { cancelOrder } from '../services/orders/cancel-order.ts'
import { convertOrder } from '../services/orders/convert-order.ts'
import { createOrder } from '../services/orders/create-order.ts'
import { deliverOrder } from '../services/orders/deliver-order.ts'
import { eraseContact } from '../services/orders/erase-contact.ts'
import { getOrder } from '../services/orders/get-order.ts'
import { getSales } from '../services/orders/get-sales.ts'
import { getTimeline } from '../services/orders/get-timeline.ts'
import { listOrders } from '../services/orders/list-orders.ts'
import { requestOrderAccess } from '../services/orders/request-access.ts'
import { toOrderSummaryOutput } from '../services/orders/to-order-output.ts'
import { isStaff } from '../services/orders/internal.ts'
import { toPlacedOutput } from '../services/orders/to-placed-output.ts'
import { toTimelineOutput } from '../services/orders/to-timeline-output.ts'
import { updateOrder } from '../services/orders/update-order.ts'
import { toWaybillOutput } from '../services/waybills/to-waybill-output.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'
import { orderDocuments } from './documents.ts'
import { ordering } from './ordering.ts'

/** Its user, staff, or whoever has its token. */
const ofReader = { access: 'optional', guestToken: 'order' } as const
const moving = ['VERSION_CONFLICT', 'ILLEGAL_TRANSITION'] as const

export const orders = resource('Orders from checkout to delivery, with their timeline', {
  create: procedure({
    ...ordering,
    access: 'user',
    summary: 'Order without a cart: the short form of a checkout',
    errors: [...ordering.errors, 'FORBIDDEN', 'REFERENCE_MISSING'],
    input: CreateOrderInput,
    output: PlacedOrderOutput,
  }).mutation(async ({ ctx, input }) =>
    toPlacedOutput(await createOrder(ctx.request, ctx, input), { isStaff: isStaff(ctx.actor) }),
  ),

  list: procedure({
    access: 'user',
    summary: 'Orders, the latest first: your own, all of them for staff',
    input: ListOrdersInput,
    output: OrderPage,
  }).query(async ({ ctx, input }) => mapPage(await listOrders(ctx.request, ctx.actor, input), toOrderSummaryOutput)),

  sales: procedure({
    access: 'employee',
    summary: 'Orders and their worth by day',
    description:
      "Days are those of the shop's time zone. Canceled and expired orders are left out; unpaid and refunded ones count.",
    input: SalesInput,
    output: SalesOutput,
  }).query(({ ctx, input }) => getSales(ctx.request, input)),

  get: procedure({
    ...ofReader,
    summary: 'One order with its lines and payments',
    input: OrderIdInput,
    output: OrderOutput,
  }).query(({ ctx, input }) => getOrder(ctx.request, ctx, input.id)),

  timeline: procedure({
    ...ofReader,
    summary: 'What happened to an order, the oldest first',
    input: OrderIdInput,
    output: TimelineOutput,
  }).query(async ({ ctx, input }) => toTimelineOutput(await getTimeline(ctx.request, ctx, input.id))),

  cancel: procedure({
    ...ofReader,
    summary: 'Cancel an order: buyers before it is in progress, staff before anything has left',
    errors: moving,
    input: CancelOrderInput,
    output: OrderOutput,
  }).mutation(({ ctx, input }) => cancelOrder(ctx.request, ctx, input)),

  accept: procedure({
    access: 'employee',
    summary: 'Confirm an unpaid order: its goods are allocated, the money may come later',
    errors: moving,
    input: OrderActionInput,
    output: OrderOutput,
  }).mutation(({ ctx, input }) => acceptOrder(ctx.request, ctx.actor, input)),

  convert: procedure({
    access: 'employee',
    summary: 'Make the draft waybills that send the goods, one a location',
    errors: [...moving, 'ALREADY_CONVERTED'],
    input: OrderActionInput,
    output: ConvertedOrderOutput,
  }).mutation(async ({ ctx, input }) => {
    const { order, waybills } = await convertOrder(ctx.request, ctx.actor, input)
    return { order, waybills: waybills.map(toWaybillOutput) }
  }),

  deliver: procedure({
    access: 'employee',
    summary: 'Record that a shipped order was delivered or picked up',
    errors: moving,
    input: OrderActionInput,
    output: OrderOutput,
  }).mutation(({ ctx, input }) => deliverOrder(ctx.request, ctx.actor, input)),

  update: procedure({
    access: 'employee',
    summary: 'Set carrier and tracking of an order',
    errors: ['VERSION_CONFLICT'],
    input: UpdateOrderInput,
    output: OrderOutput,
  }).mutation(({ ctx, input }) => updateOrder(ctx.request, ctx.actor, input)),

  eraseContact: procedure({
    access: 'admin',
    summary: "Erase a guest's e-mail and addresses from carts and ended orders; issued documents keep them",
    input: EraseContactInput,
    output: ErasedContactOutput,
  }).mutation(({ ctx, input }) => eraseContact(ctx.request, ctx.actor, input.email)),
  documents: orderDocuments,

  requestAccess: procedure({
    access: 'public',
    summary: 'Mail a fresh link to an order; the answer is the same for any number',
    input: RequestOrderAccessInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => requestOrderAccess(ctx.request, ctx.client, input)),
})
