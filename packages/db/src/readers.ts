import type { Readers } from '@atelier/domain'
import type { Database } from './database.ts'
import type { Keyset } from './keyset.ts'
import { accountReader } from './repositories/accounts.ts'
import { assetReader } from './repositories/assets.ts'
import { auditReader } from './repositories/audit.ts'
import { categoryReader } from './repositories/categories.ts'
import { subCategoryReader } from './repositories/sub-categories.ts'
import { productReader } from './repositories/products.ts'
import { offerReader } from './repositories/offers.ts'
import { collectionReader } from './repositories/collections.ts'
import { priceListReader } from './repositories/price-lists.ts'
import { priceReader } from './repositories/prices.ts'
import { taxClassReader } from './repositories/tax-classes.ts'
import { eventReader } from './repositories/events.ts'
import { posterReader } from './repositories/posters.ts'
import { exportReader } from './repositories/exports.ts'
import { importReader } from './repositories/imports.ts'
import { outboxReader } from './repositories/outbox.ts'
import { projectReader } from './repositories/projects.ts'
import { searchReader } from './repositories/search.ts'
import { sessionReader } from './repositories/sessions.ts'
import { userReader } from './repositories/users.ts'
import { webhookEndpointReader } from './repositories/webhook-endpoints.ts'

/** Everything that can be read outside a transaction, over the shared read-only connections. */
export function createReaders(
  { reads, searches, rankings }: Pick<Database, 'reads' | 'searches' | 'rankings'>,
  { keyset }: { keyset: Keyset },
): Readers {
  return {
    accounts: accountReader(reads),
    users: userReader(reads, keyset),
    sessions: sessionReader(reads),
    projects: projectReader(reads, keyset),
    events: eventReader(reads, keyset),
    posters: posterReader(reads, keyset),
    assets: assetReader(reads, keyset),
    audit: auditReader(reads, keyset),
    categories: categoryReader(reads, keyset),
    subCategories: subCategoryReader(reads, keyset),
    products: productReader({ reads, searches }, keyset),
    offers: offerReader(reads, keyset),
    collections: collectionReader({ reads, searches }, keyset),
    taxClasses: taxClassReader(reads, keyset),
    outbox: outboxReader(reads),
    priceLists: priceListReader(reads, keyset),
    prices: priceReader(reads),
    webhookEndpoints: webhookEndpointReader(reads, keyset),
    imports: importReader(reads, keyset),
    exports: exportReader(reads),
    search: searchReader(rankings, keyset),
  }
}
