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
export type { OrderChange, OrderReader, OrderRepository } from './ports.ts'
