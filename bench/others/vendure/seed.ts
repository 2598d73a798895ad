// Makes Vendure's tables and fills them by its own `populate`: products from a file in its own format.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import {
  bootstrap,
  dummyPaymentHandler,
  JobQueueService,
  RequestContextService,
  SearchService,
  TransactionalConnection,
} from '@vendure/core'
import { populate } from '@vendure/core/cli/index.js'
import { categories, productsOf, stock, variantsOf } from '../goods.ts'
import { configOf } from './config.ts'

const initialData = {
  defaultLanguage: 'en',
  defaultZone: 'Europe',
  countries: [{ name: 'Germany', code: 'DE', zone: 'Europe' }],
  taxRates: [{ name: 'Standard Tax', percentage: 20 }],
  shippingMethods: [{ name: 'Pick-up', price: 0 }],
  paymentMethods: [
    {
      name: 'On delivery',
      handler: { code: dummyPaymentHandler.code, arguments: [{ name: 'automaticSettle', value: 'false' }] },
    },
  ],
  collections: categories.map(name => ({
    name,
    slug: name,
    filters: [{ code: 'facet-value-filter', args: { facetValueNames: [`category:${name}`], containsAny: false } }],
  })),
}

const columns =
  'name,slug,description,assets,facets,optionGroups,optionValues,sku,price,taxCategory,stockOnHand,trackInventory,variantAssets,variantFacets'

/** A line for each variant; what belongs to the product stands in its first line alone. */
const lines = categories.flatMap(category =>
  productsOf(category).flatMap(product =>
    variantsOf(product).map(({ sku, size, price }, index) => {
      const { name, slug, description } = product
      const own = index === 0 ? [name, slug, description, '', `category:${category}`, 'size'] : ['', '', '', '', '', '']
      return [...own, size, sku, (price / 100).toFixed(2), 'Standard Tax', String(stock), 'true', '', ''].join(',')
    }),
  ),
)

const file = join(import.meta.dirname, 'products.csv')
writeFileSync(file, `${[columns, ...lines].join('\n')}\n`)

const app = await populate(
  async () => {
    const started = await bootstrap(configOf({ synchronize: true }))
    await started.get(JobQueueService).start()
    return started
  },
  initialData,
  file,
)
const { rawConnection } = app.get(TransactionalConnection)

async function untilJobsEnd(): Promise<void> {
  const left = `select from job_record where "isSettled" = false`
  while ((await rawConnection.query(left)).length > 0) await delay(200)
}

await untilJobsEnd()
const context = await app.get(RequestContextService).create({ apiType: 'admin' })
await app.get(SearchService).reindex(context)
await untilJobsEnd()
await app.close()
process.exit(0)
