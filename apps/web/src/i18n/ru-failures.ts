import { type DetailsOf, formatMoney } from '@atelier/sdk'
import { ruCouponFaults } from './ru-coupon-faults.ts'
import { type FailureCatalogue, type FailureWords, namesOf, refusedFields } from './refused-fields.ts'
import { ruFields as fields } from './ru-fields.ts'

const unavailable = 'Магазин перегружен. Попробуйте через минуту.'
const signInAgain = 'Вход устарел. Войдите ещё раз.'
const broken = 'Что-то пошло не так. Попробуйте через минуту.'

const limits: Readonly<Record<string, string>> = {
  cart_lines: 'Наибольшее число товаров в корзине: ',
  pieces_a_cart_line: 'Наибольшее количество одного товара в корзине: ',
  unpaid_orders: 'Сначала оплатите или отмените открытый заказ. Неоплаченных заказов может быть не больше: ',
  addresses: 'Сначала удалите один из адресов. Адресов может быть не больше: ',
  api_keys: 'Сначала отзовите один из ключей API. Ключей может быть не больше: ',
  webhook_endpoints: 'Сначала удалите один из вебхуков. Вебхуков может быть не больше: ',
  waybill_lines: 'Наибольшее число строк накладной: ',
}

const resources: Readonly<Record<string, string>> = {
  address: 'адрес',
  category: 'категория',
  sub_category: 'подкатегория',
  product: 'товар',
  offer: 'предложение',
  collection: 'подборка',
  price_list: 'прайс-лист',
  shipping_method: 'способ доставки',
  tax_class: 'налоговый класс',
  coupon: 'купон',
  location: 'склад',
  cart: 'открытая корзина',
  order: 'заказ',
  waybill: 'накладная',
  poster: 'афиша',
  event: 'событие',
  project: 'проект',
  user: 'пользователь',
}
const listOf = (keys: readonly string[]): string => keys.map(key => resources[key] ?? 'что-то ещё').join(', ')

const images: Readonly<Record<DetailsOf<'INVALID_IMAGE'>['files'][number]['reason'], string>> = {
  type: 'Подходят только изображения gif, jpeg, png и webp.',
  size: 'Изображение слишком большое: не более 2 МБ.',
  pixels: 'В изображении слишком много точек.',
  frames: 'В изображении слишком много кадров.',
  corrupt: 'Изображение повреждено.',
  empty: 'Файл пуст.',
  missing: 'Изображение не выбрано.',
}

const gaps: Readonly<Record<DetailsOf<'CART_NOT_READY'>['issues'][number]['code'], string>> = {
  empty: 'корзина пуста',
  email: 'не указана почта',
  address: 'не указан адрес доставки',
  shipping_method: 'не выбрана доставка',
  unavailable: 'часть товаров больше не продаётся',
  coupon: 'купон больше не действует',
}

const declines: Readonly<Record<DetailsOf<'PAYMENT_DECLINED'>['reason'], string>> = {
  card_declined: 'Карта отклонена. Возьмите другую.',
  insufficient_funds: 'На карте недостаточно средств. Выберите другой способ.',
  below_minimum: 'Сумма слишком мала для этого способа оплаты. Выберите другой.',
  expired_card: 'Срок действия карты истёк. Возьмите другую.',
  authentication_failed: 'Банк не подтвердил платёж. Попробуйте ещё раз.',
  other: 'Платёж отклонён. Выберите другой способ.',
}

const rules: Readonly<Record<DetailsOf<'RULE_VIOLATED'>['rule'], string>> = {
  last_admin: 'Это последний администратор. Сначала назначьте другого.',
  one_target: 'Выберите ровно одно: событие, товар или проект.',
  one_image: 'Отправьте только одно изображение.',
  expires_in_future: 'Срок должен быть в будущем.',
  timezone_required: 'Для времени нужен часовой пояс.',
  start_required: 'Для окончания нужно начало.',
  start_on_date: 'Начало должно приходиться на указанный день.',
  end_after_start: 'Окончание должно быть позже начала.',
  one_value_an_option: 'Выберите не более одного значения каждого свойства.',
  options_of_its_product: 'Свойства должны принадлежать этому товару.',
  one_price_a_quantity: 'Для каждого количества может быть только одна цена.',
  derived_lists_have_no_prices: 'У производного прайс-листа нет своих цен. Задайте их в исходном.',
  price_in_currency_of_list: 'Цена должна быть в валюте прайс-листа.',
  by_hand_or_by_rule: 'Подборка заполняется вручную или по правилу, но не обоими способами.',
  relevance_to_a_query: 'Порядок по совпадению возможен только при поиске.',
  position_in_a_collection_filled_by_hand: 'Такой порядок есть только у подборки, заполненной вручную.',
  upload_is_whole: 'Файл загружен не полностью. Попробуйте ещё раз.',
  waybill_needs_lines: 'В накладной нет строк. Сначала добавьте хотя бы одну.',
  counted_or_moved: 'В инвентаризации указывают посчитанное, в остальных накладных – перемещённое.',
  transfer_to_another_location: 'Перемещение ведёт на другой склад.',
  location_of_the_order: 'Товары этого заказа обещаны с его склада.',
  level_is_full: 'Столько штук на складе быть не может.',
  in_the_currency_of_the_waybill: 'Суммы должны быть в валюте накладной.',
  quarantine_is_not_sold: 'С карантинного склада не продают.',
  quarantine_for_damaged: 'Для повреждённых товаров нужен карантинный склад. Сначала создайте его.',
  nothing_received: 'По этому возврату ничего не получено, возвращать нечего.',
  value_of_its_kind: 'У купона с процентом есть процент, у купона на сумму – сумма.',
  note_for_a_manual_payment: 'Укажите в заметке, где видно поступление денег.',
  one_currency: 'Все суммы должны быть в одной валюте.',
  limit_not_below_uses: 'Предел меньше числа уже использованных.',
}

/** What the pages say of every failure there is. */
const messages: FailureWords = {
  INVALID_INPUT: refusedFields(fields),
  MALFORMED_REQUEST: broken,
  INVALID_IMAGE: ({ details }) => [...new Set(details.files.map(({ reason }) => images[reason]))].join(' '),
  EMAIL_NOT_ALLOWED: 'Эту почту здесь использовать нельзя.',
  LINK_TOKEN_INVALID: 'Ссылка больше не действует. Запросите новую.',
  ALREADY_VERIFIED: 'Этот адрес уже подтверждён.',
  IDEMPOTENCY_KEY_REQUIRED: broken,
  SIGNATURE_INVALID: broken,
  UNAUTHENTICATED: 'Сначала войдите.',
  TOKEN_EXPIRED: signInAgain,
  TOKEN_INVALID: signInAgain,
  SESSION_ENDED: signInAgain,
  INVALID_CREDENTIALS: 'Неверная почта, имя или пароль.',
  PAYMENT_DECLINED: ({ details }) => declines[details.reason],
  FORBIDDEN: 'Вашей учётной записи это недоступно.',
  EMAIL_NOT_VERIFIED: 'Сначала подтвердите почту: откройте ссылку из письма.',
  STEP_UP_REQUIRED: 'Нужно ещё раз ввести пароль: выйдите и войдите снова.',
  ACCOUNT_BANNED: 'Эта учётная запись закрыта.',
  ORIGIN_REFUSED: broken,
  NOT_FOUND: 'Этого здесь нет, или доступ закрыт.',
  METHOD_NOT_ALLOWED: broken,
  ALREADY_EXISTS: ({ details }) => {
    const [name] = namesOf(fields.names, [details.field])
    return name === undefined ? 'Это уже занято.' : `${name}: ${fields.taken}.`
  },
  HAS_CHILDREN: ({ details }) =>
    `К этому ещё относится: ${listOf(details.children.map(({ resource }) => resource))}. Сначала переместите или удалите.`,
  IN_USE: ({ details }) => `Это ещё используется: ${listOf(details.by)}. Сначала измените или удалите.`,
  LIMIT_REACHED: ({ details }) => `${limits[details.limit] ?? 'Не может быть больше: '}${details.max}.`,
  ILLEGAL_TRANSITION: 'В нынешнем состоянии это невозможно.',
  INSUFFICIENT_STOCK: 'Столько нет в наличии.',
  TOTAL_CHANGED: ({ details }) => `Сумма изменилась: ${formatMoney(details.actual, 'ru')}.`,
  CART_NOT_ACTIVE: 'Эта корзина уже оформлена.',
  CART_NOT_READY: ({ details }) =>
    `Пока не готово: ${[...new Set(details.issues.map(({ code }) => gaps[code]))].join('; ')}.`,
  COUPON_INVALID: ({ details }) => ruCouponFaults[details.why],
  STALE_COUNT: 'После подсчёта остаток изменился. Посчитайте снова.',
  WOULD_STRAND_ORDERS: ({ details }) =>
    `Эти товары обещаны заказам ${details.orders.map(({ number }) => number).join(', ')}. Сначала отмените их.`,
  ALREADY_CONVERTED: 'Весь заказ уже в накладных.',
  EXCEEDS_REMAINING: ({ details }) =>
    'remaining' in details
      ? `Это слишком много, осталось: ${formatMoney(details.remaining, 'ru')}.`
      : `Это слишком много, осталось: ${details.remainingQuantity}.`,
  IDEMPOTENCY_IN_PROGRESS: 'Это уже выполняется. Подождите немного.',
  VERSION_CONFLICT: 'Это изменил кто-то другой. Обновите страницу и повторите.',
  PAYLOAD_TOO_LARGE: 'Это слишком велико для отправки.',
  STORAGE_QUOTA_EXCEEDED: 'Для загрузок больше нет места. Сначала удалите лишнее.',
  URI_TOO_LONG: broken,
  UNSUPPORTED_MEDIA_TYPE: 'Файлы этого вида не подходят.',
  RULE_VIOLATED: ({ details }) => rules[details.rule],
  REFERENCE_MISSING: ({ details }) => {
    const [name] = namesOf(fields.names, [details.field])
    return `${name ?? 'Выбранного больше нет'}: ${fields.gone}.`
  },
  IDEMPOTENCY_KEY_REUSED: broken,
  CLIENT_TOO_OLD: 'Страница устарела. Обновите её.',
  RATE_LIMITED: 'Слишком много попыток. Подождите немного.',
  HEADERS_TOO_LARGE: broken,
  INTERNAL: broken,
  OVERLOADED: unavailable,
  CONTENTION: unavailable,
  TIMEOUT: unavailable,
  DATABASE_UNAVAILABLE: unavailable,
  OUTCOME_UNKNOWN: 'Неизвестно, выполнено ли это. Сначала проверьте, затем повторите.',
  STORAGE_UNAVAILABLE: 'Сейчас файлы не сохраняются. Попробуйте через минуту.',
  PROVIDER_UNAVAILABLE: 'Другая служба не отвечает. Попробуйте через минуту.',
  NOT_CONFIGURED: ({ details: { feature } }) =>
    feature === 'assistant'
      ? 'Помощник выключен: у сервера нет для него ключа.'
      : feature.startsWith('payments_')
        ? 'Магазин не принимает этот способ оплаты.'
        : 'Файлы сохранить нельзя: у сервера нет для них хранилища.',
  NETWORK_ERROR: 'Сервер недоступен. Проверьте соединение и повторите.',
  DEADLINE_EXCEEDED: 'Сервер не ответил вовремя. Повторите попытку.',
  ABORTED: 'Это было отменено.',
  INVALID_RESPONSE: broken,
  UNKNOWN: broken,
  UNSUPPORTED: 'Этот браузер так не умеет. Возьмите более новый.',
}

export const ruFailures: FailureCatalogue = { messages, fields }
