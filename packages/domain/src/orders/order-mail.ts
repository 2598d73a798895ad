/** Mails about an order. */
export const orderMails = ['placed', 'paid', 'shipped', 'canceled', 'refunded'] as const
export type OrderMail = (typeof orderMails)[number]
