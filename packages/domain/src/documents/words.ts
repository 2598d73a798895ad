import type { RefundReason } from '../payments/refund.ts'
import type { WaybillType } from '../waybills/waybill-status.ts'
import type { DocumentLocale } from './document.ts'

/** What issued documents say in one language. */
export interface DocumentWords {
  readonly invoice: string
  readonly creditNote: string
  readonly packingSlip: string
  readonly waybill: Readonly<Record<WaybillType, string>>
  readonly reversal: string
  readonly date: string
  readonly order: string
  readonly ordered: string
  readonly forInvoice: string
  readonly forReturn: string
  readonly reason: string
  readonly reasons: Readonly<Record<RefundReason, string>>
  readonly seller: string
  readonly taxNumber: string
  readonly buyer: string
  readonly shipTo: string
  readonly location: string
  readonly toLocation: string
  readonly counterparty: string
  readonly author: string
  readonly sku: string
  readonly title: string
  readonly brand: string
  readonly manufacturerNumber: string
  readonly quantity: string
  readonly unitPrice: string
  readonly discount: string
  readonly taxRate: string
  readonly amount: string
  readonly expected: string
  readonly counted: string
  readonly difference: string
  readonly subtotal: string
  readonly coupon: string
  readonly shipping: string
  readonly taxIncluded: string
  readonly taxOnTop: string
  readonly total: string
  readonly credited: string
  readonly units: string
  readonly handedOver: string
  readonly received: string
  readonly adjustment: string
  readonly priceList: Readonly<Record<'title' | 'list' | 'currency' | 'issued' | 'from' | 'price' | 'offers', string>>
}

const en: DocumentWords = {
  invoice: 'Invoice',
  creditNote: 'Credit note',
  packingSlip: 'Packing slip',
  waybill: {
    WAYBILL_IN: 'Goods receipt',
    WAYBILL_OUT: 'Delivery note',
    WAYBILL_RETURN: 'Return note',
    WAYBILL_TRANSFER: 'Transfer note',
    WAYBILL_STOCKTAKE: 'Stocktake',
    WAYBILL_WRITE_OFF: 'Write-off',
    WAYBILL_SUPPLIER_RETURN: 'Return to supplier',
  },
  reversal: 'reversal',
  date: 'Date',
  order: 'Order',
  ordered: 'Ordered',
  forInvoice: 'For invoice',
  forReturn: 'Return',
  reason: 'Reason',
  reasons: {
    return: 'Goods returned',
    goodwill: 'Goodwill',
    shipping: 'Shipping',
    price: 'Price',
    canceled: 'Order canceled',
    late_payment: 'Payment after the order ended',
    duplicate: 'Paid twice',
    other: 'Other',
  },
  seller: 'Seller',
  taxNumber: 'Tax number',
  buyer: 'Buyer',
  shipTo: 'Ship to',
  location: 'Location',
  toLocation: 'To location',
  counterparty: 'Counterparty',
  author: 'Author',
  sku: 'SKU',
  title: 'Title',
  brand: 'Brand',
  manufacturerNumber: 'Number',
  quantity: 'Qty',
  unitPrice: 'Unit price',
  discount: 'Discount',
  taxRate: 'Tax',
  amount: 'Amount',
  expected: 'Expected',
  counted: 'Counted',
  difference: 'Difference',
  subtotal: 'Subtotal',
  coupon: 'coupon',
  shipping: 'Shipping',
  taxIncluded: 'Tax included',
  taxOnTop: 'Tax',
  total: 'Total',
  credited: 'Credited',
  units: 'Units',
  handedOver: 'Handed over',
  received: 'Received',
  adjustment: 'Given back before, or by another payment',
  priceList: {
    title: 'prices',
    list: 'List',
    currency: 'Currency',
    issued: 'Issued',
    from: 'From',
    price: 'Price',
    offers: 'Offers',
  },
}

const ru: DocumentWords = {
  invoice: 'Счёт',
  creditNote: 'Кредит-нота',
  packingSlip: 'Упаковочный лист',
  waybill: {
    WAYBILL_IN: 'Приходная накладная',
    WAYBILL_OUT: 'Расходная накладная',
    WAYBILL_RETURN: 'Возвратная накладная',
    WAYBILL_TRANSFER: 'Накладная на перемещение',
    WAYBILL_STOCKTAKE: 'Инвентаризация',
    WAYBILL_WRITE_OFF: 'Акт списания',
    WAYBILL_SUPPLIER_RETURN: 'Возврат поставщику',
  },
  reversal: 'сторно',
  date: 'Дата',
  order: 'Заказ',
  ordered: 'Дата заказа',
  forInvoice: 'К счёту',
  forReturn: 'Возврат',
  reason: 'Причина',
  reasons: {
    return: 'Возврат товара',
    goodwill: 'Добровольная уступка',
    shipping: 'Доставка',
    price: 'Цена',
    canceled: 'Заказ отменён',
    late_payment: 'Оплата после закрытия заказа',
    duplicate: 'Двойная оплата',
    other: 'Другое',
  },
  seller: 'Продавец',
  taxNumber: 'ИНН',
  buyer: 'Покупатель',
  shipTo: 'Получатель',
  location: 'Склад',
  toLocation: 'На склад',
  counterparty: 'Контрагент',
  author: 'Составил',
  sku: 'Артикул',
  title: 'Наименование',
  brand: 'Марка',
  manufacturerNumber: 'Номер',
  quantity: 'Кол-во',
  unitPrice: 'Цена',
  discount: 'Скидка',
  taxRate: 'Налог',
  amount: 'Сумма',
  expected: 'По учёту',
  counted: 'По факту',
  difference: 'Разница',
  subtotal: 'Итого без скидки',
  coupon: 'купон',
  shipping: 'Доставка',
  taxIncluded: 'В том числе налог',
  taxOnTop: 'Налог',
  total: 'Всего',
  credited: 'К возврату',
  units: 'Единиц',
  handedOver: 'Отпустил',
  received: 'Получил',
  adjustment: 'Возвращено ранее или другим платежом',
  priceList: {
    title: 'цены',
    list: 'Прайс-лист',
    currency: 'Валюта',
    issued: 'Составлен',
    from: 'От, шт.',
    price: 'Цена',
    offers: 'Позиций',
  },
}

const words: Readonly<Record<DocumentLocale, DocumentWords>> = { en, ru }

export const documentWords = (locale: DocumentLocale): DocumentWords => words[locale]
