import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../root-route.tsx'
import { texts } from './kit/search.ts'

const base = createRoute({
  getParentRoute: () => rootRoute,
  path: '/studio',
  component: lazyRouteComponent(() => import('./studio-frame.tsx'), 'StudioFrame'),
})
const parent = { getParentRoute: () => base }

const today = createRoute({
  ...parent,
  path: '/',
  component: lazyRouteComponent(() => import('./today/today-page.tsx'), 'TodayPage'),
})
const orders = createRoute({
  ...parent,
  path: '/orders',
  validateSearch: texts('q', 'status', 'review', 'from', 'to', 'after'),
  component: lazyRouteComponent(() => import('./orders/orders-page.tsx'), 'OrdersPage'),
})
const order = createRoute({
  ...parent,
  path: '/orders/$id',
  component: lazyRouteComponent(() => import('./orders/order-page.tsx'), 'OrderPage'),
})
const returns = createRoute({
  ...parent,
  path: '/returns',
  validateSearch: texts('status', 'after'),
  component: lazyRouteComponent(() => import('./orders/returns-page.tsx'), 'ReturnsPage'),
})
const refunds = createRoute({
  ...parent,
  path: '/refunds',
  validateSearch: texts('status', 'after'),
  component: lazyRouteComponent(() => import('./orders/refunds-page.tsx'), 'RefundsPage'),
})
const documents = createRoute({
  ...parent,
  path: '/documents',
  validateSearch: texts('kind', 'status', 'after'),
  component: lazyRouteComponent(() => import('./orders/documents-page.tsx'), 'DocumentsPage'),
})
const stock = createRoute({
  ...parent,
  path: '/stock',
  validateSearch: texts('q', 'low', 'location', 'after'),
  component: lazyRouteComponent(() => import('./stock/stock-page.tsx'), 'StockPage'),
})
const offerStock = createRoute({
  ...parent,
  path: '/stock/$id',
  component: lazyRouteComponent(() => import('./stock/ledger-page.tsx'), 'LedgerPage'),
})
const waybills = createRoute({
  ...parent,
  path: '/waybills',
  validateSearch: texts('type', 'status', 'number', 'after'),
  component: lazyRouteComponent(() => import('./stock/waybills-page.tsx'), 'WaybillsPage'),
})
const waybill = createRoute({
  ...parent,
  path: '/waybills/$id',
  component: lazyRouteComponent(() => import('./stock/waybill-page.tsx'), 'WaybillPage'),
})
const products = createRoute({
  ...parent,
  path: '/products',
  validateSearch: texts('q', 'status', 'category', 'brand', 'tag', 'stock', 'sort', 'after'),
  component: lazyRouteComponent(() => import('./catalogue/products-page.tsx'), 'ProductsPage'),
})
const product = createRoute({
  ...parent,
  path: '/products/$id',
  component: lazyRouteComponent(() => import('./catalogue/product-page.tsx'), 'ProductPage'),
})
const categories = createRoute({
  ...parent,
  path: '/categories',
  validateSearch: texts('q'),
  component: lazyRouteComponent(() => import('./catalogue/categories-page.tsx'), 'CategoriesPage'),
})
const collections = createRoute({
  ...parent,
  path: '/collections',
  validateSearch: texts('after'),
  component: lazyRouteComponent(() => import('./catalogue/collections-page.tsx'), 'CollectionsPage'),
})
const collection = createRoute({
  ...parent,
  path: '/collections/$id',
  component: lazyRouteComponent(() => import('./catalogue/collection-page.tsx'), 'CollectionPage'),
})
const imports = createRoute({
  ...parent,
  path: '/imports',
  validateSearch: texts('id', 'after'),
  component: lazyRouteComponent(() => import('./catalogue/imports-page.tsx'), 'ImportsPage'),
})
const settings = createRoute({
  ...parent,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage'),
})
const settingsPart = createRoute({
  ...parent,
  path: '/settings/$part',
  component: lazyRouteComponent(() => import('./settings/part-page.tsx'), 'PartPage'),
})
const people = createRoute({
  ...parent,
  path: '/people',
  validateSearch: texts('q', 'role', 'after'),
  component: lazyRouteComponent(() => import('./people/people-page.tsx'), 'PeoplePage'),
})
const person = createRoute({
  ...parent,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('./people/person-page.tsx'), 'PersonPage'),
})
const audit = createRoute({
  ...parent,
  path: '/audit',
  validateSearch: texts('action', 'user', 'after'),
  component: lazyRouteComponent(() => import('./people/audit-page.tsx'), 'AuditPage'),
})
const content = createRoute({
  ...parent,
  path: '/content/$kind',
  validateSearch: texts('id', 'after'),
  component: lazyRouteComponent(() => import('./content/content-page.tsx'), 'ContentPage'),
})

const webhooks = createRoute({
  ...parent,
  path: '/webhooks',
  validateSearch: texts('after'),
  component: lazyRouteComponent(() => import('./system/webhooks-page.tsx'), 'WebhooksPage'),
})
const webhook = createRoute({
  ...parent,
  path: '/webhooks/$id',
  validateSearch: texts('state', 'delivery', 'after'),
  component: lazyRouteComponent(() => import('./system/webhook-page.tsx'), 'WebhookPage'),
})
const jobs = createRoute({
  ...parent,
  path: '/jobs',
  validateSearch: texts('after'),
  component: lazyRouteComponent(() => import('./system/failed-jobs-page.tsx'), 'FailedJobsPage'),
})
const mails = createRoute({
  ...parent,
  path: '/mails',
  validateSearch: texts('template', 'locale'),
  component: lazyRouteComponent(() => import('./system/mails-page.tsx'), 'MailsPage'),
})
const health = createRoute({
  ...parent,
  path: '/health',
  component: lazyRouteComponent(() => import('./system/health-page.tsx'), 'HealthPage'),
})
const keys = createRoute({
  ...parent,
  path: '/keys',
  validateSearch: texts('after'),
  component: lazyRouteComponent(() => import('./system/api-keys-page.tsx'), 'ApiKeysPage'),
})

/** Pages for staff; their code is loaded with the first of them. */
export const studioRoute = base.addChildren([
  today,
  orders,
  order,
  returns,
  refunds,
  documents,
  stock,
  offerStock,
  waybills,
  waybill,
  products,
  product,
  categories,
  collections,
  collection,
  imports,
  settings,
  settingsPart,
  people,
  person,
  audit,
  content,
  webhooks,
  webhook,
  jobs,
  mails,
  health,
  keys,
])
