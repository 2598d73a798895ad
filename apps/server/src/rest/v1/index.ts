import type { ProcedurePath, Route } from '../route.ts'
import { accounts } from './accounts.ts'
import { addresses } from './addresses.ts'
import { apiKeys } from './api-keys.ts'
import { assets } from './assets.ts'
import { assistant } from './assistant.ts'
import { audit } from './audit.ts'
import { carts } from './carts.ts'
import { categories } from './categories.ts'
import { collections } from './collections.ts'
import { coupons } from './coupons.ts'
import { documents } from './documents.ts'
import { events } from './events.ts'
import { exports } from './exports.ts'
import { failedJobs } from './failed-jobs.ts'
import { imports } from './imports.ts'
import { live } from './live.ts'
import { locations } from './locations.ts'
import { mailTemplates } from './mail-templates.ts'
import { offers } from './offers.ts'
import { orders } from './orders.ts'
import { payments } from './payments.ts'
import { posters } from './posters.ts'
import { priceLists } from './price-lists.ts'
import { products } from './products.ts'
import { projects } from './projects.ts'
import { refunds } from './refunds.ts'
import { returns } from './returns.ts'
import { search } from './search.ts'
import { sessions } from './sessions.ts'
import { shippingMethods } from './shipping-methods.ts'
import { shopSettings } from './shop-settings.ts'
import { stock } from './stock.ts'
import { subCategories } from './sub-categories.ts'
import { system } from './system.ts'
import { taxClasses } from './tax-classes.ts'
import { uploads } from './uploads.ts'
import { users } from './users.ts'
import { waybills } from './waybills.ts'
import { webhookEndpoints } from './webhook-endpoints.ts'

/** Every REST route below `/v1`. */
export const routes: readonly Route[] = [
  ...accounts,
  ...sessions,
  ...users,
  ...projects,
  ...events,
  ...posters,
  ...assets,
  ...uploads,
  ...categories,
  ...subCategories,
  ...products,
  ...offers,
  ...collections,
  ...priceLists,
  ...taxClasses,
  ...shopSettings,
  ...shippingMethods,
  ...coupons,
  ...addresses,
  ...payments,
  ...refunds,
  ...carts,
  ...locations,
  ...stock,
  ...waybills,
  ...orders,
  ...search,
  ...audit,
  ...imports,
  ...exports,
  ...documents,
  ...returns,
  ...live,
  ...apiKeys,
  ...webhookEndpoints,
  ...failedJobs,
  ...mailTemplates,
  ...system,
  ...assistant,
]

/** Procedures without a REST route, each with its reason; `drift:routes` refuses any other. */
export const withoutRoute: Readonly<Partial<Record<ProcedurePath, string>>> = {
  'system.health': 'GET /v1/health is a probe, answered before any route',
}
