import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { siteRoute } from '../root-route.tsx'
import { parseListSearch } from './list/list-search.ts'

const getParentRoute = () => siteRoute

const listRoute = createRoute({
  getParentRoute,
  path: '/shop',
  validateSearch: parseListSearch,
  component: lazyRouteComponent(() => import('./list/list-page.tsx'), 'ListPage'),
})

const productRoute = createRoute({
  getParentRoute,
  path: '/shop/products/$slug',
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
