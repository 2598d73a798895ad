import type { DecimalSign } from './decimal-sign.ts'

/** Reasons that need no details: the text of each code. */
const plainTexts = {
  // The file as a whole.
  file_gone: 'The file is no longer there: send it again',
  file_empty: 'The file is empty',
  file_too_complex: 'The file takes too much memory: split it',
  broke_off: 'It broke off at every attempt: send the file again, or tell whoever runs the server',
  unexpected_error: 'The import stopped at an unexpected error: send the file again, or tell who runs the server',
  not_utf8: 'The file is not UTF-8: save it as "CSV UTF-8"',
  utf16_without_mark:
    'The titles hold the character U+0000, as UTF-16 without a byte order mark: save it as "CSV UTF-8"',
  not_csv: 'The row cannot be read as CSV',
  quote_not_closed: 'A quote is opened and never closed',
  quote_not_doubled: 'A quote inside a cell must be doubled, and the whole cell quoted',
  not_xlsx: 'The file is no XLSX workbook: save it as XLSX or as CSV',
  old_or_locked_workbook: 'The file is an old or a password-protected workbook: save it as XLSX without a password',
  workbook_has_too_many_parts: 'The workbook has too many parts',
  workbook_too_large: 'The workbook unpacks to more than can be read: save it as CSV',
  workbook_has_bad_xml: 'The workbook holds XML that cannot be read',
  no_visible_sheet: 'The workbook has no visible sheet',
  no_titles: 'The column titles must be in the first line',
  too_many_columns: 'There are too many columns',
  column_twice: 'The column stands there twice',
  // A row, or a cell as the file has it.
  row_has_too_many_columns: 'The row has too many columns',
  more_cells_than_titles: 'There are more cells than titles',
  cell_too_long: 'A cell holds too much text',
  unstorable_character: 'Holds a character that cannot be stored: type the text again',
  formula_not_calculated:
    'Is a formula that was not calculated: open the file in a spreadsheet program and save it again',
  is_date: 'Is a date or a time: format the cell as text and type the value again',
  is_patterned_number:
    'Is a number that its format shows among other characters: format the cell as text and type it as shown',
  is_long_number:
    'Is a number of more than 15 digits, which spreadsheets round: format the cell as text and type it again',
  // A value.
  required: 'Is needed',
  not_a_slug: 'Must be a slug: a-z, 0-9 and single hyphens',
  name_without_slug: 'Leaves no slug: give one in the column slug',
  no_letter_or_figure: 'Holds no letter or figure',
  other_decimal_sign:
    'Other amounts of the file are written with another decimal sign: send the import with decimal=point or decimal=comma',
  // A row beside the others of its file.
  repeated_name: 'An earlier row has the same name',
  repeated_slug_or_name: 'An earlier row has the same slug or name',
  repeated_name_without_slug: 'An earlier row has the same name: give both their slug',
  repeated_slug: 'An earlier row has the same slug, or the same name and no slug',
  repeated_sku: 'An earlier row has the same SKU',
  repeated_price: 'An earlier row has the same SKU, price list and quantity',
  repeated_record: 'An earlier row changes the same record',
  // A row beside the catalogue.
  category_name_taken: 'Another category has this name',
  sub_category_name_taken: 'Another sub-category of the category has this name',
  unknown_category: 'There is no category with this slug',
  unknown_sub_category: 'There is no sub-category with this slug',
  unknown_product: 'There is no product with this slug',
  unknown_offer: 'There is no offer with this SKU',
  unknown_price_list: 'There is no price list with this code',
  derived_price_list: 'The prices of this list are derived',
  no_sub_category_to_move: 'There is no such sub-category to move',
  in_another_category: 'The sub-category belongs to another category: move it with the column move_to_category',
  name_in_both_categories: 'Both categories have a sub-category of this name: give the slug',
  several_of_this_name: 'Several products of the sub-category have this name: give the slug',
  of_another_product: 'The offer belongs to another product',
  sku_differs_in_punctuation: 'Another SKU differs in its punctuation alone',
  not_clearable: 'Cannot be cleared: leave the column out to keep it',
  stale_quantity: 'Another number lies there: count again and give what was there in the column expected_quantity',
  promised_to_orders: 'Orders are promised more than that',
} as const satisfies Readonly<Record<string, string>>

type PlainCode = keyof typeof plainTexts

interface Max {
  readonly max: number
}
interface Url {
  readonly url: string
}
/** Titles of columns, or words that a cell may hold. */
interface Known {
  readonly known: readonly string[]
}

/** What the text of a code is filled from. */
interface DetailsByCode {
  too_many_rows: Max
  row_too_long: Max
  unknown_titles: Known
  unknown_column: Known
  /** Counted from 1. */
  untitled_column: Known & { readonly number: number }
  is_error: { readonly text: string }
  is_logical: { readonly text: string }
  too_long: Max
  too_many_bytes: Max
  too_many_urls: Max
  url_too_long: Max
  too_many_tags: Max & { readonly maxLength: number }
  not_whole: Max & { readonly min: number }
  not_listed: Known
  not_with_declared_sign: { readonly decimal: DecimalSign }
  /** The amount that it is with either decimal sign. */
  ambiguous_amount: { readonly point: string; readonly comma: string }
  /** `example`: an amount as the currency writes it. */
  not_an_amount: { readonly currency: string; readonly example: string }
  image_url_malformed: Url
  image_url_scheme: Url
  image_url_credentials: Url
  image_url_port: Url
  image_address_not_public: Url
  image_status: Url & { readonly status: number }
  image_redirect_malformed: Url
  image_redirects: Url & Max
  image_too_large: Url & { readonly maxBytes: number }
  image_certificate: Url
  image_timeout: Url
  image_unreachable: Url
  image_unreadable: Url
  image_without_room: Url
  image_not_decoded_in_time: Url
  image_without_owner: Url
}

const list = (known: readonly string[]): string => known.join(', ')
const ofImage =
  (text: string) =>
  ({ url }: Url): string =>
    `${url}: ${text}`

const detailedTexts: { readonly [C in keyof DetailsByCode]: (details: DetailsByCode[C]) => string } = {
  too_many_rows: ({ max }) => `The file has more than ${max} rows`,
  row_too_long: ({ max }) => `The row is longer than ${max.toLocaleString('en')} characters`,
  unknown_titles: ({ known }) => `The column titles must be in the first line: the columns are ${list(known)}`,
  unknown_column: ({ known }) => `There is no such column: the columns are ${list(known)}`,
  untitled_column: ({ number, known }) => `Column ${number} has no title: the columns are ${list(known)}`,
  is_error: ({ text }) => `Is the error ${text} of a spreadsheet: correct the cell`,
  is_logical: ({ text }) => `Is the logical value ${text}: format the cell as text`,
  too_long: ({ max }) => `Must be at most ${max} characters long`,
  too_many_bytes: ({ max }) => `Must be at most ${max} bytes long`,
  too_many_urls: ({ max }) => `Must be at most ${max} URLs`,
  url_too_long: ({ max }) => `Each URL must be at most ${max} characters long`,
  too_many_tags: ({ max, maxLength }) => `Must be at most ${max} tags of at most ${maxLength} characters`,
  not_whole: ({ min, max }) => `Must be a whole number from ${min} to ${max}`,
  not_listed: ({ known }) => `Must be one of ${list(known)}`,
  not_with_declared_sign: ({ decimal }) => `Is not written with a decimal ${decimal}, as the import says`,
  ambiguous_amount: ({ point, comma }) =>
    `Could be ${point} or ${comma}: send the import with decimal=point or decimal=comma`,
  not_an_amount: ({ currency, example }) => `Must be an amount above 0 in ${currency}, as ${example}`,
  image_url_malformed: ofImage('Is no URL'),
  image_url_scheme: ofImage('Must begin with https:// or http://'),
  image_url_credentials: ofImage('Must not hold a name or password'),
  image_url_port: ofImage('Must be at a port of the web'),
  image_address_not_public: ofImage('Is at an address that is not public'),
  image_status: ({ url, status }) => `${url}: Answered with status ${status}`,
  image_redirect_malformed: ofImage('Leads to no URL'),
  image_redirects: ({ url, max }) => `${url}: Leads on more than ${max} times`,
  image_too_large: ({ url, maxBytes }) => `${url}: Is larger than ${maxBytes / 1_048_576} MiB`,
  image_certificate: ofImage('Has no certificate that can be trusted'),
  image_timeout: ofImage('Did not answer in time'),
  image_unreachable: ofImage('Could not be reached'),
  image_unreadable: ofImage('Is no image that can be shown: PNG, JPEG, WebP or GIF'),
  image_without_room: ofImage('There is no room left for images of this account'),
  image_not_decoded_in_time: ofImage('Could not be decoded in time'),
  image_without_owner: ofImage('The account that asked for it is gone'),
}

interface PlainReason {
  readonly code: PlainCode
  readonly details: null
}
type DetailedReason<C extends keyof DetailsByCode = keyof DetailsByCode> = {
  readonly [K in C]: { readonly code: K; readonly details: DetailsByCode[K] }
}[C]

/** Why a row, a cell or a file was not taken. Closed: `faultReasonText` has the text of every code. */
export type FaultReason = PlainReason | DetailedReason

/** The reasons of images, which have their URL in the details. */
export type ImageReason = Extract<DetailedReason, { readonly details: Url }>

export type PlainReasonCode = PlainCode
export const plainReason = (code: PlainCode): FaultReason => ({ code, details: null })

/** Codes whose details are the URL alone. */
export type ImageReasonCode = {
  readonly [C in keyof DetailsByCode]: Url extends DetailsByCode[C] ? C : never
}[keyof DetailsByCode]
export const imageReason = (code: ImageReasonCode, url: string): ImageReason => ({ code, details: { url } })

/** The sentence of a reason in English: it names the thing and the cure. */
export const faultReasonText = (reason: FaultReason): string =>
  reason.details === null ? plainTexts[reason.code] : detailedText(reason)

const detailedText = <C extends keyof DetailsByCode>({ code, details }: DetailedReason<C>): string =>
  detailedTexts[code](details)

const isKeyOf = <T extends object>(table: T, key: string): key is keyof T & string => Object.hasOwn(table, key)

/** Codes without details. */
export const plainReasonCodes = Object.keys(plainTexts).filter(code => isKeyOf(plainTexts, code))

/** Whether this version has the code: a later one may have stored others. */
export const isFaultReasonCode = (code: string): code is FaultReason['code'] =>
  isKeyOf(plainTexts, code) || isKeyOf(detailedTexts, code)
