import { decimalOf } from '../shared/money-text.ts'
import type { Money } from '../shared/money.ts'
import type { Order, OrderLine } from '../orders/order.ts'
import type { OrderMail } from '../orders/order-mail.ts'
import type { ShopLocale } from '../shop-settings/shop-settings.ts'
import type { MailMessage } from './ports.ts'
import { renderMail } from './templates.ts'

interface Words {
  readonly subject: string
  readonly text: string
}

const words: Readonly<Record<ShopLocale, Readonly<Record<OrderMail | 'access', Words>>>> = {
  en: {
    placed: { subject: 'Your order {number}', text: 'Thank you for your order {number} of {total}.' },
    paid: { subject: 'Order {number} is paid', text: 'We received your payment of {total} for order {number}.' },
    shipped: { subject: 'Order {number} is on its way', text: 'Your order {number} has left.' },
    canceled: { subject: 'Order {number} was canceled', text: 'Your order {number} was canceled.' },
    refunded: { subject: 'Refund of order {number}', text: 'We gave {refund} of your order {number} back to you.' },
    access: { subject: 'Your link to order {number}', text: 'Here is a new link to your order {number}.' },
  },
  ru: {
    placed: { subject: 'Ваш заказ {number}', text: 'Спасибо за заказ {number} на сумму {total}.' },
    paid: { subject: 'Заказ {number} оплачен', text: 'Мы получили оплату {total} за заказ {number}.' },
    shipped: { subject: 'Заказ {number} отправлен', text: 'Ваш заказ {number} отправлен.' },
    canceled: { subject: 'Заказ {number} отменён', text: 'Ваш заказ {number} отменён.' },
    refunded: { subject: 'Возврат по заказу {number}', text: 'Мы вернули вам {refund} по заказу {number}.' },
    access: { subject: 'Ссылка на заказ {number}', text: 'Новая ссылка на ваш заказ {number}.' },
  },
}
interface Frame {
  readonly greeting: string
  readonly action: string
  readonly carrier: string
  /** Beside the document that the link opens. */
  readonly document: Readonly<Record<'invoice' | 'credit_note', string>>
  readonly newOrder: Words
}
const frames: Readonly<Record<ShopLocale, Frame>> = {
  en: {
    greeting: 'Hello,',
    action: 'View the order',
    carrier: 'Carrier',
    document: {
      invoice: 'Your invoice {document} is ready behind the link below.',
      credit_note: 'Your credit note {document} is ready behind the link below.',
    },
    newOrder: { subject: 'New order {number}', text: 'Order {number} of {total} was placed by {email}.' },
  },
  ru: {
    greeting: 'Здравствуйте!',
    action: 'Открыть заказ',
    carrier: 'Перевозчик',
    document: {
      invoice: 'Счёт {document} доступен по ссылке ниже.',
      credit_note: 'Кредит-нота {document} доступна по ссылке ниже.',
    },
    newOrder: { subject: 'Новый заказ {number}', text: 'Заказ {number} на сумму {total} оформлен: {email}.' },
  },
}

/** A document that the link of a mail opens. */
export interface MailedDocument {
  readonly kind: 'invoice' | 'credit_note'
  readonly number: string
}

interface OrderMailParts {
  readonly order: Pick<
    Order,
    'email' | 'number' | 'total' | 'currency' | 'locale' | 'carrier' | 'trackingNumber' | 'trackingUrl'
  >
  readonly mail: OrderMail | 'access'
  /** Minor units; of a refund. */
  readonly refunded?: number | undefined
  readonly document?: MailedDocument | undefined
  readonly siteName: string
  /** The order, with the token of a guest in its fragment. */
  readonly url: string
}

/** A mail to the buyer, in the language of the order. */
export function orderMail({ order, mail, refunded = 0, document, siteName, url }: OrderMailParts): MailMessage {
  const { locale, number, total, currency } = order
  const { subject, text } = words[locale][mail]
  const { greeting, action, carrier, document: documentTexts } = frames[locale]
  const fill = (pattern: string) =>
    pattern
      .replace('{number}', number)
      .replace('{total}', moneyText({ amount: total, currency }))
      .replace('{refund}', moneyText({ amount: refunded, currency }))
  const travels = mail === 'shipped' && order.carrier !== null
  return renderMail({
    to: order.email,
    greeting,
    closing: siteName,
    subject: fill(subject),
    paragraphs: [
      fill(text),
      ...(travels
        ? [[`${carrier}: ${order.carrier}`, order.trackingNumber, order.trackingUrl].filter(Boolean).join(', ')]
        : []),
      ...(document ? [documentTexts[document.kind].replace('{document}', document.number)] : []),
    ],
    action: { label: action, url },
    locale,
  })
}

interface NewOrderParts {
  readonly to: string
  readonly locale: ShopLocale
  readonly order: Pick<Order, 'number' | 'email' | 'total' | 'currency'>
  readonly lines: readonly Pick<OrderLine, 'sku' | 'title' | 'quantity'>[]
  readonly siteName: string
  readonly url: string
}

/** A mail to the shop, in its own language. */
export function newOrderMail({ to, locale, order, lines, siteName, url }: NewOrderParts): MailMessage {
  const { greeting, action, newOrder } = frames[locale]
  const fill = (pattern: string) =>
    pattern
      .replace('{number}', order.number)
      .replace('{total}', moneyText({ amount: order.total, currency: order.currency }))
      .replace('{email}', () => order.email)
  return renderMail({
    to,
    greeting,
    closing: siteName,
    subject: fill(newOrder.subject),
    paragraphs: [fill(newOrder.text), ...lines.map(({ sku, title, quantity }) => `${quantity} x ${sku} ${title}`)],
    action: { label: action, url },
    locale,
  })
}

const moneyText = ({ amount, currency }: Money): string => `${decimalOf(amount, currency)} ${currency}`
