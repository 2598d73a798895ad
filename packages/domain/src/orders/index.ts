export { type OrderStatus, orderStatuses, orderTransitions } from './order-status.ts'
