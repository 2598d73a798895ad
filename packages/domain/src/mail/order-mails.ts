import { decimalOf } from '../shared/money-text.ts'
import type { Order } from '../orders/order.ts'
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
    refunded: { subject: 'Refund of order {number}', text: 'Money of your order {number} is on its way back to you.' },
    access: { subject: 'Your link to order {number}', text: 'Here is a new link to your order {number}.' },
  },
  ru: {
    placed: { subject: 'Ваш заказ {number}', text: 'Спасибо за заказ {number} на сумму {total}.' },
    paid: { subject: 'Заказ {number} оплачен', text: 'Мы получили оплату {total} за заказ {number}.' },
    shipped: { subject: 'Заказ {number} отправлен', text: 'Ваш заказ {number} отправлен.' },
    canceled: { subject: 'Заказ {number} отменён', text: 'Ваш заказ {number} отменён.' },
    refunded: { subject: 'Возврат по заказу {number}', text: 'Деньги по заказу {number} возвращаются вам.' },
    access: { subject: 'Ссылка на заказ {number}', text: 'Новая ссылка на ваш заказ {number}.' },
  },
}
const frames: Readonly<Record<ShopLocale, { greeting: string; action: string; carrier: string }>> = {
  en: { greeting: 'Hello,', action: 'View the order', carrier: 'Carrier' },
  ru: { greeting: 'Здравствуйте!', action: 'Открыть заказ', carrier: 'Перевозчик' },
}

interface OrderMailParts {
  readonly order: Pick<
    Order,
    'email' | 'number' | 'total' | 'currency' | 'locale' | 'carrier' | 'trackingNumber' | 'trackingUrl'
  >
  readonly mail: OrderMail | 'access'
  readonly siteName: string
  /** The order, with the token of a guest in its fragment. */
  readonly url: string
}

/** A mail to the buyer, in the language of the order. */
export function orderMail({ order, mail, siteName, url }: OrderMailParts): MailMessage {
  const { locale, number, total, currency } = order
  const { subject, text } = words[locale][mail]
  const { greeting, action, carrier } = frames[locale]
  const fill = (pattern: string) =>
    pattern.replace('{number}', number).replace('{total}', `${decimalOf(total, currency)} ${currency}`)
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
    ],
    action: { label: action, url },
  })
}
