import type { ImportFaultWords } from './import-fault-text.ts'

const list = (known: readonly string[]): string => known.join(', ')
const figure = (value: number): string => value.toLocaleString('ru')
const plurals = new Intl.PluralRules('ru')
/** In the genitive, as after «не более». */
const characters = (count: number): string =>
  `${figure(count)} ${plurals.select(count) === 'one' ? 'символа' : 'символов'}`
const signs = { point: 'точкой', comma: 'запятой' } as const
const image =
  (text: string) =>
  ({ url }: { readonly url: string }): string =>
    `${url} – ${text}`

export const ruImportFaults: ImportFaultWords = {
  plain: {
    file_gone: 'Файла больше нет. Отправьте его снова.',
    file_empty: 'Файл пуст.',
    file_too_complex: 'Файл требует слишком много памяти. Разделите его на несколько.',
    broke_off: 'Импорт каждый раз обрывался. Отправьте файл снова или сообщите тому, кто ведёт сервер.',
    unexpected_error:
      'Импорт остановила непредвиденная ошибка. Отправьте файл снова или сообщите тому, кто ведёт сервер.',
    not_utf8: 'Файл не в UTF-8. Сохраните его как «CSV UTF-8».',
    utf16_without_mark: 'Похоже, файл в UTF-16 без метки. Сохраните его как «CSV UTF-8».',
    not_csv: 'Эту строку нельзя прочесть как CSV.',
    quote_not_closed: 'Здесь открыта кавычка, и она нигде не закрыта.',
    quote_not_doubled: 'Кавычку внутри ячейки нужно удвоить, а всю ячейку взять в кавычки.',
    not_xlsx: 'Файл – не книга XLSX. Сохраните его как XLSX или CSV.',
    old_or_locked_workbook: 'Файл – книга старого формата или с паролем. Сохраните её как XLSX без пароля.',
    workbook_has_too_many_parts: 'В книге слишком много частей. Сохраните её как CSV.',
    workbook_too_large: 'Книга слишком велика. Сохраните её как CSV.',
    workbook_has_bad_xml: 'Книга повреждена. Сохраните её заново в табличном редакторе.',
    no_visible_sheet: 'В книге нет видимого листа.',
    no_titles: 'Названия столбцов должны стоять в первой строке.',
    too_many_columns: 'В файле слишком много столбцов.',
    column_twice: 'Столбец повторяется. Удалите один из двух.',
    row_has_too_many_columns: 'В этой строке слишком много столбцов.',
    more_cells_than_titles: 'В этой строке больше ячеек, чем названий столбцов.',
    cell_too_long: 'В ячейке слишком много текста.',
    unstorable_character: 'Есть символ, который нельзя сохранить. Наберите текст заново.',
    formula_not_calculated: 'Это невычисленная формула. Откройте файл в табличном редакторе и сохраните снова.',
    is_date: 'Это дата или время. Задайте ячейке текстовый формат и наберите значение заново.',
    is_patterned_number:
      'Это число, которое показано среди других знаков. Задайте ячейке текстовый формат и наберите его так, как оно показано.',
    is_long_number:
      'В числе больше 15 цифр, таблицы такие округляют. Задайте ячейке текстовый формат и наберите число заново.',
    required: 'Нужно заполнить.',
    not_a_slug: 'Здесь могут быть только a-z, 0-9 и одиночные дефисы.',
    name_without_slug: 'Из этого названия не получается адрес. Укажите его в столбце slug.',
    no_letter_or_figure: 'Нет ни буквы, ни цифры.',
    other_decimal_sign: 'Другие суммы в файле записаны с другим знаком. Выберите выше, как записаны суммы.',
    repeated_name: 'Такое же название есть в строке выше.',
    repeated_slug_or_name: 'Такой же адрес (slug) или название есть в строке выше.',
    repeated_name_without_slug: 'Такое же название есть в строке выше. Укажите обеим строкам адрес (slug).',
    repeated_slug: 'В строке выше такой же адрес (slug) либо такое же название без адреса.',
    repeated_sku: 'Такой же артикул есть в строке выше.',
    repeated_price: 'В строке выше те же артикул, прайс-лист и количество.',
    repeated_record: 'То же самое меняет строка выше.',
    category_name_taken: 'Так называется другая категория.',
    sub_category_name_taken: 'Так называется другая подкатегория этой категории.',
    unknown_category: 'Нет категории с таким адресом (slug).',
    unknown_sub_category: 'Нет подкатегории с таким адресом (slug).',
    unknown_product: 'Нет товара с таким адресом (slug).',
    unknown_offer: 'Нет предложения с таким артикулом.',
    unknown_price_list: 'Нет прайс-листа с таким кодом.',
    derived_price_list: 'Цены этого прайс-листа выводятся из другого. Задайте их там.',
    no_sub_category_to_move: 'Нет такой подкатегории, чтобы её переместить.',
    in_another_category: 'Подкатегория относится к другой категории. Переместите её столбцом move_to_category.',
    name_in_both_categories: 'Подкатегория с таким названием есть в обеих категориях. Укажите её адрес (slug).',
    several_of_this_name: 'В подкатегории несколько товаров с таким названием. Укажите адрес (slug).',
    of_another_product: 'Предложение относится к другому товару.',
    sku_differs_in_punctuation: 'Другой артикул отличается только знаками препинания.',
    not_clearable: 'Это нельзя очистить. Уберите столбец, чтобы сохранить прежнее.',
    stale_quantity: 'На складе уже другое количество. Посчитайте снова и укажите прежнее в столбце expected_quantity.',
    promised_to_orders: 'Заказам обещано больше.',
  },
  detailed: {
    too_many_rows: ({ max }) => `Строк в файле больше ${figure(max)}. Разделите его на несколько.`,
    row_too_long: ({ max }) => `Строка длиннее ${characters(max)}.`,
    unknown_titles: ({ known }) => `Названия столбцов должны стоять в первой строке. Они могут быть: ${list(known)}.`,
    unknown_column: ({ known }) => `Такого столбца нет. Столбцы могут быть: ${list(known)}.`,
    untitled_column: ({ number, known }) => `У столбца ${number} нет названия. Столбцы могут быть: ${list(known)}.`,
    is_error: ({ text }) => `Это ошибка ${text} табличного редактора. Исправьте ячейку.`,
    is_logical: ({ text }) => `Это логическое значение ${text}. Задайте ячейке текстовый формат.`,
    too_long: ({ max }) => `Не более ${characters(max)}.`,
    too_many_bytes: ({ max }) => `Слишком длинно, байт может быть не больше: ${figure(max)}.`,
    too_many_urls: ({ max }) =>
      max === 1 ? 'Здесь может быть только одна ссылка.' : `Ссылок может быть не больше: ${figure(max)}.`,
    url_too_long: ({ max }) => `В каждой ссылке не более ${characters(max)}.`,
    too_many_tags: ({ max, maxLength }) =>
      `Меток может быть не больше ${figure(max)}, в каждой не более ${characters(maxLength)}.`,
    not_whole: ({ min, max }) => `Нужно целое число от ${figure(min)} до ${figure(max)}.`,
    not_listed: ({ known }) => `Нужно одно из: ${list(known)}.`,
    not_with_declared_sign: ({ decimal }) => `Сумма записана не с ${signs[decimal]}, как выбрано для импорта.`,
    ambiguous_amount: ({ point, comma }) =>
      `Это может быть ${point} или ${comma}. Выберите выше, как записаны суммы, и повторите импорт.`,
    not_an_amount: ({ currency, example }) => `Нужна сумма больше 0 в ${currency}, например ${example}.`,
    image_url_malformed: image('это не ссылка.'),
    image_url_scheme: image('ссылка должна начинаться с https:// или http://.'),
    image_url_credentials: image('в ссылке не должно быть имени и пароля.'),
    image_url_port: image('в ссылке должен быть обычный порт.'),
    image_address_not_public: image('адрес закрыт для всех.'),
    image_status: ({ url, status }) => `${url} – другой сервер ответил кодом ${status}.`,
    image_redirect_malformed: image('другой сервер направляет туда, где нет ссылки.'),
    image_redirects: ({ url, max }) => `${url} – другой сервер перенаправляет больше раз, чем ${max}.`,
    image_too_large: ({ url, maxBytes }) => `${url} – изображение больше ${maxBytes / 1_048_576} МиБ.`,
    image_certificate: image('у другого сервера нет сертификата, которому можно доверять.'),
    image_timeout: image('другой сервер не ответил вовремя.'),
    image_unreachable: image('другой сервер недоступен.'),
    image_unreadable: image('такое изображение показать нельзя. Подойдут PNG, JPEG, WebP и GIF.'),
    image_without_room: image('для изображений этой учётной записи больше нет места.'),
    image_not_decoded_in_time: image('изображение не удалось обработать вовремя.'),
    image_without_owner: image('учётной записи, начавшей импорт, больше нет.'),
  },
}
