import { AppError, type Readers, type Repositories } from '@atelier/domain'
import type { SessionReader } from '@atelier/domain/sessions'
import { CompiledQuery } from 'kysely'
import { type Handle, readOnly } from '../../src/connection/handle.ts'
import { Transaction } from '../../src/connection/transaction.ts'
import { createDatabase } from '../../src/database.ts'
import { type Resource, resources, type SessionParts, sessionPartsOf } from '../../src/repositories.ts'
import { layOut } from './lay-out-sql.ts'
import { type Calls, keyset, type Run } from './sent/_calls.ts'
import { accounts } from './sent/accounts.ts'
import { apiKeys } from './sent/api-keys.ts'
import { assets } from './sent/assets.ts'
import { assistantUsage } from './sent/assistant-usage.ts'
import { audit } from './sent/audit.ts'
import { carts } from './sent/carts.ts'
import { catalogImport } from './sent/catalog-import.ts'
import { categories, collections, offers, products, subCategories, taxClasses } from './sent/catalog.ts'
import { documents } from './sent/documents.ts'
import { events } from './sent/events.ts'
import { exports } from './sent/exports.ts'
import { failedJobs } from './sent/failed-jobs.ts'
import { importImages } from './sent/import-images.ts'
import { imports } from './sent/imports.ts'
import { knownDevices } from './sent/known-devices.ts'
import { linkTokens } from './sent/link-tokens.ts'
import { locations } from './sent/locations.ts'
import { mails } from './sent/mails.ts'
import { orders } from './sent/orders.ts'
import { outbox } from './sent/outbox.ts'
import { fakePayments, payments } from './sent/payments.ts'
import { posters } from './sent/posters.ts'
import { priceLists, prices } from './sent/prices.ts'
import { projects } from './sent/projects.ts'
import { returns } from './sent/returns.ts'
import { search } from './sent/search.ts'
import { sessions } from './sent/sessions.ts'
import { addresses, coupons, shippingMethods, shopSettings } from './sent/shop.ts'
import { sitemap } from './sent/sitemap.ts'
import { stock } from './sent/stock.ts'
import { storedAnswers } from './sent/stored-answers.ts'
import { users } from './sent/users.ts'
import { waybills } from './sent/waybills.ts'
import { webhookEndpoints } from './sent/webhook-endpoints.ts'

/** The methods of a resource: its repository's where it has one. The session store has none of its own SQL. */
type MethodsOf<K extends Resource> = K extends 'sessions'
  ? SessionReader & SessionParts['rows'] & SessionParts['adapter']
  : K extends keyof Repositories
    ? Repositories[K]
    : K extends keyof Readers
      ? Readers[K]
      : never

const callsOf: { readonly [K in Resource]: Calls<MethodsOf<K>> } = {
  accounts,
  addresses,
  apiKeys,
  assets,
  assistantUsage,
  audit,
  carts,
  catalogImport,
  categories,
  collections,
  coupons,
  documents,
  events,
  exports,
  failedJobs,
  fakePayments,
  importImages,
  imports,
  knownDevices,
  linkTokens,
  locations,
  mails,
  offers,
  orders,
  outbox,
  payments,
  posters,
  priceLists,
  prices,
  products,
  projects,
  returns,
  search,
  sessions,
  shippingMethods,
  shopSettings,
  sitemap,
  stock,
  storedAnswers,
  subCategories,
  taxClasses,
  users,
  waybills,
  webhookEndpoints,
}

function methodsOf<K extends Resource>(name: K, db: Handle): MethodsOf<K>
function methodsOf(name: Resource, db: Handle): object {
  if (name === 'sessions') {
    const { reader, rows, adapter } = sessionPartsOf(db)
    return { ...reader, ...rows, ...adapter }
  }
  const { reader, repository } = resources[name]
  const reads = readOnly(db)
  if (repository) return repository(db, keyset, neverSessions)
  return reader(reads, keyset, { reads, searches: reads, rankings: reads, replicatedReads: reads })
}

const neverSessions = (): never => {
  throw new Error('the session store is not recorded')
}

/** What every method sends, one text a resource. Needs a migrated database; changes nothing in it. */
export async function sentSql(url: string): Promise<ReadonlyMap<string, string>> {
  const sent: string[] = []
  await using database = createDatabase({ url, observe: sql => sent.push(sql) })

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- ties the calls to the methods of one resource
  const textOf = async <K extends Resource>(name: K): Promise<string> => {
    type Methods = MethodsOf<K>
    const texts: string[] = []
    const calls: Calls<Methods> = callsOf[name]
    for (const [method, runs] of Object.entries<Run<Methods> | Readonly<Record<string, Run<Methods>>>>(calls)) {
      for (const [variant, run] of Object.entries(typeof runs === 'function' ? { '': runs } : runs)) {
        const tx = await Transaction.begin(database)
        try {
          for (const seed of seeds) await tx.run(CompiledQuery.raw(seed))
          sent.length = 0
          await run(methodsOf(name, tx.handle)).catch(expectListed)
          texts.push(`-- ${[method, variant].filter(Boolean).join(': ')}\n${sent.map(layOut).join(';\n')};\n`)
        } finally {
          await tx.rollback()
        }
      }
    }
    return texts.join('\n')
  }

  const texts = new Map<string, string>()
  for (const name of Object.keys(resources).filter(isResource)) texts.set(kebab(name), await textOf(name))
  return texts
}

const isResource = (name: string): name is Resource => name in resources
const kebab = (name: string) => name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

/** Rows that make a slug clash possible, under ids that no sequence gives. */
const seeds = [
  `insert into accounts (id, email, email_key, password_hash) overriding system value values (0, 'x', 'x', '')`,
  `insert into users (id, account_id, username) overriding system value values (0, 0, 'somebody')`,
  `insert into projects (user_id, title, body, html, slug) values (0, '', '', '', 'taken')`,
  `insert into categories (id, name, slug) overriding system value values (0, 'x', 'x')`,
  `insert into sub_categories (id, category_id, name, slug) overriding system value values (0, 0, 'x', 'x')`,
  `insert into tax_classes (id, code, name, rate_bps) overriding system value values (0, 'x', 'x', 0)`,
  `insert into products (id, category_id, sub_category_id, name, slug, tax_class_id) overriding system value values (0, 0, 0, 'x', 'x', 0)`,
  `insert into product_options (id, product_id, name, position) overriding system value values (0, 0, 'x', 0)`,
  `insert into option_values (id, option_id, value, position) overriding system value values (0, 0, 'x', 0)`,
  `insert into offers (id, product_id, sku, title, slug, brand, manufacturer_number) overriding system value values (0, 0, 'x', 'x', 'x', '', '')`,
  `insert into shipping_methods (id, code, name, kind, price, currency, tax_class_id) overriding system value values (0, 'x', 'x', 'OTHER', 0, 'RUB', 0)`,
  `insert into coupons (id, code, kind, value_bps) overriding system value values (0, 'x', 'percent', 1)`,
  `insert into addresses (id, user_id, full_name, phone, country, city, street, house, postal_code) overriding system value values (0, 0, '', '', 'DE', '', '', '', '')`,
  `insert into orders (id, number, email, email_key, status, currency, customer_type, prices_include_tax, subtotal, discount_total, shipping_total, shipping_tax, tax_total, total, shipping_method)
   overriding system value values (0, '', '', '', 'NEW', 'RUB', 'retail', true, 0, 0, 0, 0, 0, 0, '{}')`,
  `insert into waybills (id, number, type, location_id, currency, author_name) overriding system value select 0, 'x', 'WAYBILL_IN', id, 'RUB', '' from stock_locations`,
  `insert into waybill_lines (id, waybill_id, line_no, offer_id, quantity, sku, brand, manufacturer_number, title, manage_stock)
   overriding system value values (0, 0, 1, 0, 1, '', '', '', '', true)`,
  `insert into orders (id, number, email, email_key, status, currency, customer_type, prices_include_tax, subtotal, discount_total, shipping_total, shipping_tax, tax_total, total, shipping_method)
   overriding system value values (-1, 'shipped', '', '', 'SHIPPING', 'RUB', 'retail', true, 0, 0, 0, 0, 0, 0, '{}')`,
  `insert into order_lines (id, order_id, line_no, offer_id, quantity, sku, title, brand, manufacturer_number, manage_stock, unit_price, discount,
   tax_rate_bps, tax, line_total, fulfilled) overriding system value values (0, -1, 1, 0, 9, '', '', '', '', true, 0, 0, 0, 0, 0, 9)`,
  `insert into returns (id, number, order_id, reason_code) overriding system value values (0, 'x', -1, 'other')`,
  `insert into stock_levels (offer_id, location_id) select 0, id from stock_locations`,
  `insert into payments (id, order_id, provider, amount, currency, status, captured) overriding system value values (0, 0, 'fake', 1990, 'RUB', 'captured', 1990)`,
  `insert into refunds (id, payment_id, order_id, amount, reason) overriding system value values (0, 0, 0, 500, 'goodwill')`,
  `insert into collections (id, name, slug, kind) overriding system value values (0, 'x', 'x', 'manual')`,
  `insert into imports (id, kind, format, mode, dry_run, file_name, file_bytes, upload_user_id, upload_id) overriding system value values (0, 'products', 'csv', 'all', false, '', 1, 0, 'x')`,
  `insert into webhook_endpoints (id, url, sealed_secret) overriding system value values (0, '', '')`,
  `insert into webhook_deliveries (id, endpoint_id, message_id, event_type, body, next_attempt_at) overriding system value values (0, 0, '', '', '', now())`,
  `insert into projects (id, user_id, title, body, html, slug) overriding system value values (0, 0, '', '', '', 'pointed-at')`,
  `insert into assets (id, owner_id, object_id, sha256, visibility, kept, key, format, width, height, frames, thumbhash, bytes, stored_bytes, variants)
   overriding system value values (0, 0, gen_random_uuid(), sha256(''), 'public', true, '', 'png', 1, 1, 1, '', 1, 1, '[]')`,
]

/** A listed refusal is an expected answer; any other error is a faulty statement. */
function expectListed(error: unknown): void {
  if (!(error instanceof AppError)) throw error
}
