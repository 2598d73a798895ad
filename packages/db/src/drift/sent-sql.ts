import { AppError } from '@atelier/domain'
import { CompiledQuery } from 'kysely'
import { type Handle, readOnly } from '../connection/handle.ts'
import { Transaction } from '../connection/transaction.ts'
import { createDatabase } from '../database.ts'
import { accountRepository } from '../repositories/accounts.ts'
import { assetRepository } from '../repositories/assets.ts'
import { assistantUsageRepository } from '../repositories/assistant-usage.ts'
import { auditReader } from '../repositories/audit.ts'
import { catalogImporter } from '../repositories/catalog-import.ts'
import { importImages } from '../repositories/import-images.ts'
import { categoryRepository } from '../repositories/categories.ts'
import { subCategoryRepository } from '../repositories/sub-categories.ts'
import { productRepository } from '../repositories/products.ts'
import { offerRepository } from '../repositories/offers.ts'
import { collectionRepository } from '../repositories/collections.ts'
import { priceListRepository } from '../repositories/price-lists.ts'
import { priceRepository } from '../repositories/prices.ts'
import { taxClassRepository } from '../repositories/tax-classes.ts'
import { eventRepository } from '../repositories/events.ts'
import { exportReader } from '../repositories/exports.ts'
import { importRepository } from '../repositories/imports.ts'
import { linkTokenRepository } from '../repositories/link-tokens.ts'
import { mailRepository } from '../repositories/mails.ts'
import { posterRepository } from '../repositories/posters.ts'
import { outboxReader } from '../repositories/outbox.ts'
import { projectRepository } from '../repositories/projects.ts'
import { searchReader } from '../repositories/search.ts'
import { sessionReader, sessionRows } from '../repositories/sessions.ts'
import { userRepository } from '../repositories/users.ts'
import { webhookEndpointRepository } from '../repositories/webhook-endpoints.ts'
import { sessionAdapter } from '../session-adapter.ts'
import { layOut } from './lay-out-sql.ts'
import { type Calls, keyset, type Run } from './sent/_calls.ts'
import { accounts } from './sent/accounts.ts'
import { assets } from './sent/assets.ts'
import { assistantUsage } from './sent/assistant-usage.ts'
import { audit } from './sent/audit.ts'
import { catalogImport } from './sent/catalog-import.ts'
import { importImagesCalls } from './sent/import-images.ts'
import { categories, collections, offers, products, subCategories, taxClasses } from './sent/catalog.ts'
import { priceLists, prices } from './sent/prices.ts'
import { events } from './sent/events.ts'
import { exports } from './sent/exports.ts'
import { imports } from './sent/imports.ts'
import { linkTokens } from './sent/link-tokens.ts'
import { mails } from './sent/mails.ts'
import { posters } from './sent/posters.ts'
import { outbox } from './sent/outbox.ts'
import { projects } from './sent/projects.ts'
import { search } from './sent/search.ts'
import { sessions } from './sent/sessions.ts'
import { users } from './sent/users.ts'
import { webhookEndpoints } from './sent/webhook-endpoints.ts'

/** What every repository method sends, as one text a noun. Needs a migrated database; changes nothing in it. */
export async function sentSql(url: string): Promise<ReadonlyMap<string, string>> {
  const sent: string[] = []
  await using database = createDatabase({ url, observe: sql => sent.push(sql) })

  const textOf = async <R>(calls: Calls<R>, make: (db: Handle) => R): Promise<string> => {
    const texts: string[] = []
    for (const [method, runs] of Object.entries<Run<R> | Readonly<Record<string, Run<R>>>>(calls)) {
      for (const [variant, run] of Object.entries(typeof runs === 'function' ? { '': runs } : runs)) {
        const tx = await Transaction.begin(database)
        try {
          for (const seed of seeds) await tx.run(CompiledQuery.raw(seed))
          sent.length = 0
          await run(make(tx.handle)).catch(expectListed)
          texts.push(`-- ${[method, variant].filter(Boolean).join(': ')}\n${sent.map(layOut).join(';\n')};\n`)
        } finally {
          await tx.rollback()
        }
      }
    }
    return texts.join('\n')
  }

  return new Map([
    ['accounts', await textOf(accounts, accountRepository)],
    ['assets', await textOf(assets, db => assetRepository(db, keyset))],
    ['assistant-usage', await textOf(assistantUsage, assistantUsageRepository)],
    ['audit', await textOf(audit, db => auditReader(readOnly(db), keyset))],
    ['categories', await textOf(categories, db => categoryRepository(db, keyset))],
    ['sub-categories', await textOf(subCategories, db => subCategoryRepository(db, keyset))],
    ['products', await textOf(products, db => productRepository(db, keyset))],
    ['offers', await textOf(offers, db => offerRepository(db, keyset))],
    ['collections', await textOf(collections, db => collectionRepository(db, keyset))],
    ['price-lists', await textOf(priceLists, db => priceListRepository(db, keyset))],
    ['prices', await textOf(prices, db => priceRepository(db))],
    ['tax-classes', await textOf(taxClasses, db => taxClassRepository(db, keyset))],
    ['events', await textOf(events, db => eventRepository(db, keyset))],
    ['exports', await textOf(exports, db => exportReader(readOnly(db)))],
    ['imports', await textOf(imports, db => importRepository(db, keyset))],
    ['catalog-import', await textOf(catalogImport, catalogImporter)],
    ['import-images', await textOf(importImagesCalls, importImages)],
    ['link-tokens', await textOf(linkTokens, linkTokenRepository)],
    ['mails', await textOf(mails, mailRepository)],
    ['posters', await textOf(posters, db => posterRepository(db, keyset))],
    ['outbox', await textOf(outbox, db => outboxReader(readOnly(db)))],
    ['projects', await textOf(projects, db => projectRepository(db, keyset))],
    ['search', await textOf(search, db => searchReader(readOnly(db), keyset))],
    [
      'sessions',
      await textOf(sessions, db => ({ ...sessionReader(readOnly(db)), ...sessionRows(db), ...sessionAdapter(db) })),
    ],
    ['users', await textOf(users, db => userRepository(db, keyset))],
    ['webhook-endpoints', await textOf(webhookEndpoints, db => webhookEndpointRepository(db, keyset))],
  ])
}

/** Enough that a clash of slugs can be met; under ids that no sequence gives. */
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
  `insert into collections (id, name, slug, kind) overriding system value values (0, 'x', 'x', 'manual')`,
  `insert into imports (id, kind, format, mode, dry_run, file_name, file_bytes, upload_user_id, upload_id) overriding system value values (0, 'products', 'csv', 'all', false, '', 1, 0, 'x')`,
  `insert into webhook_endpoints (id, url, sealed_secret) overriding system value values (0, '', '')`,
  `insert into webhook_deliveries (id, endpoint_id, message_id, event_type, body, next_attempt_at) overriding system value values (0, 0, '', '', '', now())`,
  `insert into projects (id, user_id, title, body, html, slug) overriding system value values (0, 0, '', '', '', 'pointed-at')`,
  `insert into assets (id, owner_id, object_id, sha256, visibility, kept, key, format, width, height, frames, thumbhash, bytes, stored_bytes, variants)
   overriding system value values (0, 0, gen_random_uuid(), sha256(''), 'public', true, '', 'png', 1, 1, 1, '', 1, 1, '[]')`,
]

/** A refusal is an answer too; anything else is a statement that Postgres does not take. */
function expectListed(error: unknown): void {
  if (!(error instanceof AppError)) throw error
}
