import { AppError, type DetailsByCode } from '@atelier/domain'
import { DatabaseError } from 'pg'

/** A conflict is recognised by the name of its constraint; a name that is not here is a bug of ours. */
const uniqueBy: Readonly<Record<string, DetailsByCode['ALREADY_EXISTS']>> = {
  accounts_email_key_key: { resource: 'account', field: 'email' },
  users_username_key: { resource: 'user', field: 'username' },
  projects_slug_key: { resource: 'project', field: 'slug' },
  categories_name_key: { resource: 'category', field: 'name' },
  categories_slug_key: { resource: 'category', field: 'slug' },
  sub_categories_name_key: { resource: 'sub_category', field: 'name' },
  sub_categories_slug_key: { resource: 'sub_category', field: 'slug' },
  products_slug_key: { resource: 'product', field: 'slug' },
  offers_sku_key: { resource: 'offer', field: 'sku' },
  offers_slug_key: { resource: 'offer', field: 'slug' },
  offers_combination_key: { resource: 'offer', field: 'optionValueIds' },
  collections_name_key: { resource: 'collection', field: 'name' },
  collections_slug_key: { resource: 'collection', field: 'slug' },
  tax_classes_code_key: { resource: 'tax_class', field: 'code' },
  shipping_methods_code_key: { resource: 'shipping_method', field: 'code' },
  coupons_code_key: { resource: 'coupon', field: 'code' },
  stock_locations_code_key: { resource: 'location', field: 'code' },
  price_lists_code_key: { resource: 'price_list', field: 'code' },
}

/** Inserts and updates that point nowhere; the parents here delete by cascade, so nothing is in use. */
const referenceBy: Readonly<Record<string, DetailsByCode['REFERENCE_MISSING']>> = {
  users_account_id_fkey: { field: 'accountId' },
  projects_user_id_fkey: { field: 'userId' },
  sessions_user_id_fkey: { field: 'userId' },
  link_tokens_account_id_fkey: { field: 'accountId' },
  users_avatar_asset_id_fkey: { field: 'image' },
  projects_cover_asset_id_fkey: { field: 'coverAssetId' },
  events_image_asset_id_fkey: { field: 'imageAssetId' },
  posters_image_asset_id_fkey: { field: 'imageUrl' },
  posters_event_id_fkey: { field: 'eventId' },
  posters_product_id_fkey: { field: 'productId' },
  posters_project_id_fkey: { field: 'projectId' },
  products_tax_class_id_fkey: { field: 'taxClassId' },
  shipping_methods_tax_class_id_fkey: { field: 'taxClassId' },
  waybills_location_id_fkey: { field: 'locationId' },
  waybills_to_location_id_fkey: { field: 'toLocationId' },
  // A list that is removed meanwhile; removing asks before whether prices stand on it.
  prices_price_list_id_fkey: { field: 'priceList' },
  collection_products_product_id_fkey: { field: 'productIds' },
}

const again: ReadonlySet<string> = new Set(['40001', '40P01', '55P03'])
const unfitValue: ReadonlySet<string> = new Set(['22P02', '22003', '22001', '22021', '22007', '22008'])
const goneCodes: ReadonlySet<string> = new Set(
  '57P01 57P02 57P03 53300 ECONNREFUSED ECONNRESET ECONNABORTED EPIPE ETIMEDOUT EHOSTUNREACH ENETUNREACH ENOTFOUND EAI_AGAIN ENOENT'.split(
    ' ',
  ),
)
/** The driver's own failures carry no code. */
const goneTexts =
  /^(?:Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end|Query read timeout)/

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Whether the connection is lost: what was sent on it may or may not have happened. */
function isConnectionLoss(error: unknown): boolean {
  const code = codeOf(error)
  return goneCodes.has(code) || code.startsWith('08') || (error instanceof Error && goneTexts.test(error.message))
}

/** Whether a migration changed what a prepared statement answers: the same text under another name works. */
export const isStalePlan = (error: unknown): boolean =>
  codeOf(error) === '0A000' && error instanceof Error && error.message.startsWith('cached plan must not change')

/** Whether a listed error says that the connection is lost. */
export const isUnavailable = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'DATABASE_UNAVAILABLE'

/** The SQLSTATE behind a listed error, or the empty text. */
export const sqlStateOf = (error: unknown): string => codeOf(error instanceof AppError ? error.cause : error)

/** Whether the database takes no writes: a standby after a failover, or set read-only. */
export const isReadOnlyRefusal = (error: unknown): boolean => {
  const cause = error instanceof AppError ? error.cause : error
  // The job queue reports copies of errors.
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === '25006'
}

/**
 * The listed error for what Postgres or its driver threw; anything unlisted comes back as it was and leaves as
 * INTERNAL. Source: `spec/reliability.md` section 5.
 */
export function translate(error: unknown, alert?: (error: unknown) => void): unknown {
  const retry = { cause: error, retryAfterSeconds: 1 }
  if (isConnectionLoss(error)) return new AppError('DATABASE_UNAVAILABLE', undefined, retry)
  if (!(error instanceof DatabaseError)) return error
  const code = error.code ?? ''
  if (again.has(code) || isStalePlan(error)) return new AppError('CONTENTION', undefined, retry)
  // After a failover this server is a read-only standby until clients are led to the new primary.
  if (code === '25006') return new AppError('DATABASE_UNAVAILABLE', undefined, retry)
  if (code === '57014') return new AppError('TIMEOUT', undefined, retry)
  // A transaction of ours stood still: the machine is overloaded, or we wait for something within it.
  if (code === '25P03') {
    alert?.(error)
    return new AppError('DATABASE_UNAVAILABLE', undefined, retry)
  }
  const conflict = uniqueBy[error.constraint ?? '']
  if (code === '23505' && conflict) return new AppError('ALREADY_EXISTS', conflict, { cause: error })
  const missing = referenceBy[error.constraint ?? '']
  if (code === '23503' && missing) return new AppError('REFERENCE_MISSING', missing, { cause: error })
  if (code !== '25P02') alert?.(error)
  if (unfitValue.has(code)) {
    const message = 'The request holds a value that cannot be stored'
    return new AppError('INVALID_INPUT', { issues: [{ path: '', code: 'format', message }] }, { cause: error })
  }
  return error
}
