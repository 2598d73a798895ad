import type { IssuedKind } from '@atelier/domain/documents'
import type { OrderStatus } from '@atelier/domain/orders'
import type { ShopLocale } from '@atelier/domain/shop-settings'

/** What the page of an order says in one language. */
interface OrderWords {
  readonly status: Readonly<Record<OrderStatus, string>>
  readonly document: Readonly<Record<IssuedKind, string>>
  readonly placed: string
  readonly shipping: string
  readonly total: string
  readonly carrier: string
  readonly notReady: string
  readonly badLink: string
  readonly noAnswer: string
}

export const orderWords: Readonly<Record<ShopLocale, OrderWords>> = {
  en: {
    status: {
      PENDING_PAYMENT: 'Waiting for payment',
      NEW: 'Confirmed',
      IN_PROGRESS: 'Being packed',
      SHIPPING: 'On its way',
      COMPLETED: 'Delivered',
      CANCELED: 'Canceled',
      EXPIRED: 'Not paid in time',
    },
    document: {
      invoice: 'Invoice',
      credit_note: 'Credit note',
      packing_slip: 'Packing slip',
      waybill: 'Delivery note',
    },
    placed: 'Placed on',
    shipping: 'Shipping',
    total: 'Total',
    carrier: 'Carrier',
    notReady: 'The document is not ready yet. Try again in a moment.',
    badLink: 'This link is not valid any more, or the order belongs to an account. Log in, or ask for a new link.',
    noAnswer: 'No answer: try again in a moment.',
  },
  ru: {
    status: {
      PENDING_PAYMENT: 'Ожидает оплаты',
      NEW: 'Подтверждён',
      IN_PROGRESS: 'Собирается',
      SHIPPING: 'В пути',
      COMPLETED: 'Доставлен',
      CANCELED: 'Отменён',
      EXPIRED: 'Не оплачен вовремя',
    },
    document: { invoice: 'Счёт', credit_note: 'Кредит-нота', packing_slip: 'Упаковочный лист', waybill: 'Накладная' },
    placed: 'Оформлен',
    shipping: 'Доставка',
    total: 'Итого',
    carrier: 'Перевозчик',
    notReady: 'Документ ещё не готов. Попробуйте через минуту.',
    badLink: 'Ссылка больше не действует, или заказ относится к учётной записи. Войдите или запросите новую ссылку.',
    noAnswer: 'Нет ответа. Попробуйте через минуту.',
  },
}
