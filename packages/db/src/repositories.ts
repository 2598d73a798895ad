import type { PageRequest, Readers, Repositories } from '@atelier/domain'
import type { SessionReader, SessionStore } from '@atelier/domain/sessions'
import { type Handle, type ReadHandle, readOnly } from './connection/handle.ts'
import type { Database } from './database.ts'
import type { Keyset } from './keyset.ts'
import { accountReader, accountRepository } from './repositories/accounts.ts'
import { addressReader, addressRepository } from './repositories/addresses.ts'
import { apiKeyReader, apiKeyRepository } from './repositories/api-keys.ts'
import { assetReader, assetRepository } from './repositories/assets.ts'
import { assistantUsageRepository } from './repositories/assistant-usage.ts'
import { auditReader } from './repositories/audit.ts'
import { catalogImporter } from './repositories/catalog-import.ts'
import { cartReader, cartRepository } from './repositories/carts.ts'
import { categoryReader, categoryRepository } from './repositories/categories.ts'
import { collectionReader, collectionRepository } from './repositories/collections.ts'
import { couponReader, couponRepository } from './repositories/coupons.ts'
import { documentReader, documentRepository } from './repositories/documents.ts'
import { eventReader, eventRepository } from './repositories/events.ts'
import { exportReader } from './repositories/exports.ts'
import { failedJobReader, failedJobRepository } from './repositories/failed-jobs.ts'
import { fakePaymentRepository } from './repositories/fake-payments.ts'
import { importImages } from './repositories/import-images.ts'
import { importReader, importRepository } from './repositories/imports.ts'
import { knownDeviceReader, knownDeviceRepository } from './repositories/known-devices.ts'
import { linkTokenRepository } from './repositories/link-tokens.ts'
import { locationReader, locationRepository } from './repositories/locations.ts'
import { mailRepository } from './repositories/mails.ts'
import { offerReader, offerRepository } from './repositories/offers.ts'
import { orderReader, orderRepository } from './repositories/orders.ts'
import { outboxReader } from './repositories/outbox.ts'
import { paymentReader, paymentRepository } from './repositories/payments.ts'
import { posterReader, posterRepository } from './repositories/posters.ts'
import { priceListReader, priceListRepository } from './repositories/price-lists.ts'
import { priceReader, priceRepository } from './repositories/prices.ts'
import { productReader, productRepository } from './repositories/products.ts'
import { projectReader, projectRepository } from './repositories/projects.ts'
import { returnReader, returnRepository } from './repositories/returns.ts'
import { searchReader } from './repositories/search.ts'
import { sessionReader, type SessionRows, sessionRows } from './repositories/sessions.ts'
import { shippingMethodReader, shippingMethodRepository } from './repositories/shipping-methods.ts'
import { shopSettingsReader, shopSettingsRepository } from './repositories/shop-settings.ts'
import { sitemapReader } from './repositories/sitemap.ts'
import { stockReader, stockRepository } from './repositories/stock.ts'
import { storedAnswerRepository } from './repositories/stored-answers.ts'
import { subCategoryReader, subCategoryRepository } from './repositories/sub-categories.ts'
import { taxClassReader, taxClassRepository } from './repositories/tax-classes.ts'
import { userReader, userRepository } from './repositories/users.ts'
import { waybillReader, waybillRepository } from './repositories/waybills.ts'
import { webhookEndpointReader, webhookEndpointRepository } from './repositories/webhook-endpoints.ts'
import { type SessionAdapter, sessionAdapter } from './session-adapter.ts'

export type Connections = Pick<Database, 'reads' | 'searches' | 'rankings' | 'replicatedReads'>

/** Parts of the session store of one transaction. */
export interface SessionParts {
  readonly reader: SessionReader
  readonly rows: SessionRows
  readonly adapter: SessionAdapter
}
export type MakeSessionStore = (parts: SessionParts) => SessionStore

export type Resource = keyof Readers | keyof Repositories

type Entry<K extends Resource> = (K extends keyof Readers
  ? { readonly reader: (db: ReadHandle, keyset: Keyset, connections: Connections) => Readers[K] }
  : { readonly reader?: never }) &
  (K extends keyof Repositories
    ? { readonly repository: (db: Handle, keyset: Keyset, sessions: MakeSessionStore) => Repositories[K] }
    : { readonly repository?: never })

interface Listing<F, L> {
  list(filter: F, page: PageRequest): L
}

/**
 * A reader whose lists for staff are planned for the values of their filters. A plan for all values would walk past every
 * row on the way to a status that few rows have.
 */
const plannedForStaff =
  <F, L, R extends Listing<F, L>>(
    reader: (db: ReadHandle, keyset: Keyset) => R & Listing<F, L>,
    isOfStaff: (filter: F) => boolean = () => true,
  ) =>
  (reads: ReadHandle, keyset: Keyset, { searches }: Connections): R => {
    const [once, forValues] = [reader(reads, keyset), reader(searches, keyset)]
    return {
      ...once,
      list: (filter: F, page: PageRequest) => (isOfStaff(filter) ? forValues : once).list(filter, page),
    }
  }

/** Every resource with its reader and its repository: a port without an entry does not compile. */
export const resources: { readonly [K in Resource]: Entry<K> } = {
  accounts: { reader: accountReader, repository: accountRepository },
  addresses: { reader: addressReader, repository: addressRepository },
  apiKeys: { reader: apiKeyReader, repository: apiKeyRepository },
  assets: { reader: assetReader, repository: assetRepository },
  assistantUsage: { repository: assistantUsageRepository },
  audit: { reader: plannedForStaff(auditReader) },
  carts: { reader: cartReader, repository: cartRepository },
  catalogImport: { repository: catalogImporter },
  categories: { reader: categoryReader, repository: categoryRepository },
  collections: {
    reader: (reads, keyset, { searches }) => collectionReader({ reads, searches }, keyset),
    repository: collectionRepository,
  },
  coupons: { reader: couponReader, repository: couponRepository },
  documents: { reader: documentReader, repository: documentRepository },
  events: { reader: eventReader, repository: eventRepository },
  exports: { reader: exportReader },
  failedJobs: { reader: failedJobReader, repository: failedJobRepository },
  fakePayments: { repository: fakePaymentRepository },
  importImages: { repository: importImages },
  imports: { reader: importReader, repository: importRepository },
  knownDevices: { reader: knownDeviceReader, repository: knownDeviceRepository },
  linkTokens: { repository: linkTokenRepository },
  locations: { reader: locationReader, repository: locationRepository },
  mails: { repository: mailRepository },
  offers: { reader: offerReader, repository: offerRepository },
  orders: { reader: plannedForStaff(orderReader, ({ userId }) => userId === undefined), repository: orderRepository },
  outbox: { reader: outboxReader },
  payments: { reader: paymentReader, repository: paymentRepository },
  posters: { reader: posterReader, repository: posterRepository },
  priceLists: { reader: priceListReader, repository: priceListRepository },
  prices: { reader: priceReader, repository: priceRepository },
  products: {
    reader: (reads, keyset, { searches }) => productReader({ reads, searches }, keyset),
    repository: productRepository,
  },
  projects: { reader: projectReader, repository: projectRepository },
  returns: { reader: plannedForStaff(returnReader, ({ viewer }) => viewer === 'staff'), repository: returnRepository },
  search: { reader: (_, keyset, { rankings }) => searchReader(rankings, keyset) },
  sessions: { reader: sessionReader, repository: (db, _, sessions) => sessions(sessionPartsOf(db)) },
  shippingMethods: { reader: shippingMethodReader, repository: shippingMethodRepository },
  sitemap: { reader: sitemapReader },
  shopSettings: { reader: shopSettingsReader, repository: shopSettingsRepository },
  stock: { reader: stockReader, repository: stockRepository },
  storedAnswers: { repository: storedAnswerRepository },
  subCategories: { reader: subCategoryReader, repository: subCategoryRepository },
  taxClasses: { reader: taxClassReader, repository: taxClassRepository },
  users: { reader: userReader, repository: userRepository },
  waybills: { reader: plannedForStaff(waybillReader), repository: waybillRepository },
  webhookEndpoints: { reader: webhookEndpointReader, repository: webhookEndpointRepository },
}

export const sessionPartsOf = (db: Handle): SessionParts => ({
  reader: sessionReader(readOnly(db)),
  rows: sessionRows(db),
  adapter: sessionAdapter(db),
})
