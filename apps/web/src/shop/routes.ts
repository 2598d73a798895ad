import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { q, queryClient } from '../client.ts'
import { siteRoute } from '../root-route.tsx'
import { parseListSearch } from './list/list-search.ts'
import { categoriesQuery, productsQuery } from './list/queries.ts'

const getParentRoute = () => siteRoute

const listRoute = createRoute({
  getParentRoute,
  path: '/shop',
  validateSearch: parseListSearch,
  loaderDeps: ({ search }) => search,
  // Loads in parallel with the code of the page, which shows a failure.
  loader: ({ deps }) => {
    void queryClient.prefetchInfiniteQuery(productsQuery(deps))
    void queryClient.prefetchQuery(categoriesQuery)
  },
  component: lazyRouteComponent(() => import('./list/list-page.tsx'), 'ListPage'),
})

const productRoute = createRoute({
  getParentRoute,
  path: '/shop/products/$slug',
  loader: ({ params: { slug } }) => void queryClient.prefetchQuery(q.products.bySlug.queryOptions({ slug })),
  component: lazyRouteComponent(() => import('./product/product-page.tsx'), 'ProductPage'),
})

const cartRoute = createRoute({
  getParentRoute,
  path: '/shop/cart',
  component: lazyRouteComponent(() => import('./cart/cart-page.tsx'), 'CartPage'),
})

const checkoutRoute = createRoute({
  getParentRoute,
  path: '/shop/checkout',
  component: lazyRouteComponent(() => import('./checkout/checkout-page.tsx'), 'CheckoutPage'),
})

/** Links of mails lead here: `#id=7&token=…`. */
const orderRoute = createRoute({
  getParentRoute,
  path: '/order',
  component: lazyRouteComponent(() => import('./order/order-page.tsx'), 'OrderPage'),
})

export const shopRoutes = [listRoute, productRoute, cartRoute, checkoutRoute, orderRoute] as const
