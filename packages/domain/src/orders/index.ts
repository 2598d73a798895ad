export { type OrderStatus, orderStatuses, orderTransitions } from './order-status.ts'
export {
  type ChosenShipping,
  type Order,
  type OrderActor,
  orderActors,
  type OrderEvent,
  type OrderLine,
  shippingPaidOf,
} from './order.ts'
export {
  type FulfillmentStatus,
  fulfillmentStatuses,
  fulfillmentStatusOf,
  type OrderFacts,
  type OrderPaymentStatus,
  orderPaymentStatuses,
  type OrderReturnStatus,
  orderReturnStatuses,
  paymentStatusOf,
  returnStatusOf,
} from './derived-status.ts'
export { type OrderMail, orderMails } from './order-mail.ts'
export { maxUnpaidOrders, openUnitsOf, orderTokenSeconds, requireReady, requireTotal } from './order-rules.ts'
export type {
  ErasedContact,
  NewOrder,
  NewOrderLine,
  OrderBuyer,
  OrderChange,
  OrderFilter,
  OrderReader,
  OrderRepository,
  OrderToPlace,
  OrderWithFacts,
  PlacedOrder,
  Sales,
  SalesOfDay,
  TimelineEntry,
} from './ports.ts'
