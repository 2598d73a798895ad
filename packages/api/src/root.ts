import { accounts } from './routers/accounts.ts'
import { addresses } from './routers/addresses.ts'
import { apiKeysOver } from './routers/api-keys.ts'
import { assets } from './routers/assets.ts'
import { assistant } from './routers/assistant.ts'
import { audit } from './routers/audit.ts'
import { carts } from './routers/carts.ts'
import { categories } from './routers/categories.ts'
import { subCategories } from './routers/sub-categories.ts'
import { collections } from './routers/collections.ts'
import { coupons } from './routers/coupons.ts'
import { events } from './routers/events.ts'
import { failedJobs } from './routers/failed-jobs.ts'
import { fakePayments } from './routers/fake-payments.ts'
import { mailTemplates } from './routers/mail-templates.ts'
import { payments } from './routers/payments.ts'
import { posters } from './routers/posters.ts'
import { documents } from './routers/documents.ts'
import { exports } from './routers/exports.ts'
import { locations } from './routers/locations.ts'
import { imports } from './routers/imports.ts'
import { offers } from './routers/offers.ts'
import { orders } from './routers/orders.ts'
import { products } from './routers/products.ts'
import { live } from './routers/live.ts'
import { projects } from './routers/projects.ts'
import { refunds } from './routers/refunds.ts'
import { returns } from './routers/returns.ts'
import { search } from './routers/search.ts'
import { sessions } from './routers/sessions.ts'
import { priceLists } from './routers/price-lists.ts'
import { shippingMethods } from './routers/shipping-methods.ts'
import { shopSettings } from './routers/shop-settings.ts'
import { system } from './routers/system.ts'
import { stock } from './routers/stock.ts'
import { taxClasses } from './routers/tax-classes.ts'
import { users } from './routers/users.ts'
import { waybills } from './routers/waybills.ts'
import { webhookEndpoints } from './routers/webhook-endpoints.ts'
import { scopesOf } from './trpc/scopes.ts'
import { router } from './trpc/core.ts'
import { aboutOf } from './trpc/resource.ts'

/** Every resource that an API key can be scoped to. */
const resources = {
  accounts,
  users,
  projects,
  events,
  posters,
  assets,
  categories,
  subCategories,
  products,
  offers,
  collections,
  taxClasses,
  locations,
  stock,
  waybills,
  priceLists,
  shopSettings,
  shippingMethods,
  coupons,
  addresses,
  payments,
  refunds,
  fakePayments,
  carts,
  orders,
  search,
  audit,
  live,
  webhookEndpoints,
  failedJobs,
  mailTemplates,
  assistant,
  imports,
  exports,
  documents,
  returns,
  system,
}

/** The scopes of API keys. */
export const scopes = scopesOf(resources)

/** Every resource with its procedures: no key manages logins or keys. */
const allResources = { ...resources, sessions, apiKeys: apiKeysOver(scopes) }

/** Every procedure, by resource. */
export const appRouter = router(allResources)

/** Every resource with the sentence about it, in the order of the docs page. */
export const resourceTexts: readonly { readonly name: string; readonly about: string }[] = Object.entries(
  allResources,
).map(([name, built]) => ({ name, about: aboutOf(built) }))

/** The contract: what the SDK's types are made from. */
export type AppRouter = typeof appRouter
