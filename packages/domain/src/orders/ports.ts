import type { Timestamp } from '../shared/clock.ts'
import type { Page, PageRequest } from '../shared/page.ts'
import type { Patch } from '../shared/rows.ts'
import type { OrderFacts } from './derived-status.ts'
import type { OrderStatus } from './order-status.ts'
import type { NewPayment } from '../payments/ports.ts'
import type { Payment } from '../payments/payment.ts'
import type { Order, OrderEvent, OrderLine } from './order.ts'

/** Whose orders count together: those of a user, or of an e-mail in normal form. */
export type OrderBuyer = { readonly userId: number } | { readonly emailKey: string }

export interface OrderFilter {
  readonly userId?: number | undefined
  readonly status?: readonly OrderStatus[] | undefined
  readonly number?: string | undefined
  /** In normal form. */
  readonly emailKey?: string | undefined
  /** The start of a number or an e-mail. */
  readonly q?: string | undefined
  /** Placed at this moment or later. */
  readonly from?: Timestamp | undefined
  /** Placed before this moment. */
  readonly to?: Timestamp | undefined
  /** True: a payment of it needs a decision of staff. */
  readonly requiresReview?: boolean | undefined
}

export interface OrderWithFacts extends Order {
  readonly facts: OrderFacts
}

export interface TimelineEntry extends OrderEvent {
  readonly createdAt: Timestamp
}

/** Orders of one currency that were placed on one day of the shop; canceled and expired ones are left out. */
export interface SalesOfDay {
  /** `2026-12-31` */
  readonly day: string
  readonly currency: string
  readonly orders: number
  /** Sum of their totals, paid or not, in minor units. */
  readonly worth: number
}

export interface Sales {
  /** The shop's day of the moment asked about. */
  readonly today: string
  /** Days with orders, the oldest first. */
  readonly sold: readonly SalesOfDay[]
}

export interface OrderReader {
  find(id: number): Promise<Order | undefined>
  /** By line number. */
  listLines(orderId: number): Promise<readonly OrderLine[]>
  findWithFacts(id: number): Promise<OrderWithFacts | undefined>
  /** The latest first. @throws INVALID_INPUT for a cursor that this list did not make. */
  list(filter: OrderFilter, page: PageRequest): Promise<Page<OrderWithFacts>>
  /** Of the days that end with this moment's, in the time zone of the shop. */
  sumSales(now: Timestamp, days: number): Promise<Sales>
  /** The oldest first. */
  listEvents(orderId: number): Promise<readonly TimelineEntry[]>
  findByNumber(number: string): Promise<Order | undefined>
  /** The order that a guest's token opens now. */
  findIdByToken(tokenHash: string, now: Timestamp): Promise<number | undefined>
  countUnpaid(buyer: OrderBuyer): Promise<number>
  /** Unpaid orders past their time; those that hold any of these offers, if there are some. At most 100. */
  listDue(now: Timestamp, offerIds?: readonly number[]): Promise<readonly number[]>
}

/** What of an order changes after checkout. */
export type OrderChange = Patch<
  Pick<
    Order,
    | 'status'
    | 'holdExpiresAt'
    | 'holdExtended'
    | 'carrier'
    | 'trackingNumber'
    | 'trackingUrl'
    | 'confirmedAt'
    | 'canceledAt'
    | 'cancelReason'
    | 'completedAt'
  >
>

export type NewOrder = Omit<
  Order,
  | 'id'
  | 'number'
  | 'holdExtended'
  | 'carrier'
  | 'trackingNumber'
  | 'trackingUrl'
  | 'canceledAt'
  | 'cancelReason'
  | 'completedAt'
  | 'version'
  | 'createdAt'
  | 'updatedAt'
>
export type NewOrderLine = Omit<
  OrderLine,
  'id' | 'orderId' | 'lineNo' | 'fulfilled' | 'returned' | 'canceled' | 'short'
>

/** An order and everything that is written about it when it is placed. */
export interface OrderToPlace {
  /** From `nextId`. */
  readonly id: number
  readonly order: NewOrder
  /** In this order. */
  readonly lines: readonly NewOrderLine[]
  /** Null: nothing is paid. Its amount is the order's total, its end that of the hold. */
  readonly payment: Pick<NewPayment, 'provider' | 'method' | 'status' | 'returnUrl'> | null
  /** First entries of the timeline. */
  readonly events: readonly Pick<OrderEvent, 'type' | 'actor' | 'actorId'>[]
}

export interface PlacedOrder {
  readonly order: Order
  readonly lines: readonly OrderLine[]
  readonly payment: Payment | null
}

/** How many rows an erasure changed, and how many orders are still under way. */
export interface ErasedContact {
  readonly orders: number
  readonly ordersKept: number
  readonly carts: number
}

export interface OrderRepository extends OrderReader {
  /** Locks it; first in the lock order after the cart. */
  lock(id: number): Promise<Order | undefined>
  /** Of a locked row; raises its version. */
  change(id: number, change: OrderChange): Promise<Order>
  recordEvent(event: OrderEvent): Promise<void>
  /** The id of an order to come, so that what refers to the order can be sent together with it. */
  nextId(): Promise<number>
  /** Gives it its number. */
  place(order: OrderToPlace): Promise<PlacedOrder>
  insertToken(token: {
    readonly orderId: number
    readonly tokenHash: string
    readonly expiresAt: Timestamp
  }): Promise<void>
  /** Locks it if it is unpaid and past its time, unless another process has it. */
  lockDue(id: number, now: Timestamp): Promise<Order | undefined>
  /** Of a locked order: negative quantities take back. Answers all lines. */
  addFulfilled(
    orderId: number,
    issued: readonly { readonly offerId: number; readonly quantity: number }[],
  ): Promise<readonly OrderLine[]>
  /** Of a locked order: what has not left never will. */
  cancelOpenUnits(orderId: number): Promise<void>
  /** Of guests with this e-mail in normal form: ended orders, carts, links. */
  eraseContact(emailKey: string): Promise<ErasedContact>
}
