import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { siteRoute } from '../root-route.tsx'

const getParentRoute = () => siteRoute

/** Only paths of this site: an address from a link must not lead elsewhere. */
const parseNext = ({ next }: Record<string, unknown>): { readonly next?: string } =>
  typeof next === 'string' && /^\/(?!\/)/.test(next) ? { next } : {}

const signInRoute = createRoute({
  getParentRoute,
  path: '/account/sign-in',
  validateSearch: parseNext,
  component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
})
const registerRoute = createRoute({
  getParentRoute,
  path: '/account/register',
  validateSearch: parseNext,
  component: lazyRouteComponent(() => import('./register-page.tsx'), 'RegisterPage'),
})
const forgotRoute = createRoute({
  getParentRoute,
  path: '/account/forgot',
  component: lazyRouteComponent(() => import('./password-pages.tsx'), 'ForgotPage'),
})
/** Links of mails lead here: `#token=…`. */
const resetRoute = createRoute({
  getParentRoute,
  path: '/reset-password',
  component: lazyRouteComponent(() => import('./password-pages.tsx'), 'ResetPage'),
})
const verifyRoute = createRoute({
  getParentRoute,
  path: '/account/verify',
  component: lazyRouteComponent(() => import('./verify-page.tsx'), 'VerifyPage'),
})
const confirmEmailRoute = createRoute({
  getParentRoute,
  path: '/account/confirm-email',
  component: lazyRouteComponent(() => import('./verify-page.tsx'), 'ConfirmEmailPage'),
})
const findOrderRoute = createRoute({
  getParentRoute,
  path: '/account/find-order',
  component: lazyRouteComponent(() => import('./find-order-page.tsx'), 'FindOrderPage'),
})
const overviewRoute = createRoute({
  getParentRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./overview-page.tsx'), 'OverviewPage'),
})
const ordersRoute = createRoute({
  getParentRoute,
  path: '/account/orders',
  component: lazyRouteComponent(() => import('./orders-page.tsx'), 'OrdersPage'),
})
const orderRoute = createRoute({
  getParentRoute,
  path: '/account/orders/$id',
  validateSearch: ({ placed }: Record<string, unknown>): { readonly placed?: true } =>
    placed === true ? { placed } : {},
  component: lazyRouteComponent(() => import('./own-order-page.tsx'), 'OwnOrderPage'),
})
const addressesRoute = createRoute({
  getParentRoute,
  path: '/account/addresses',
  component: lazyRouteComponent(() => import('./addresses-page.tsx'), 'AddressesPage'),
})
const profileRoute = createRoute({
  getParentRoute,
  path: '/account/profile',
  component: lazyRouteComponent(() => import('./profile-page.tsx'), 'ProfilePage'),
})
const securityRoute = createRoute({
  getParentRoute,
  path: '/account/security',
  component: lazyRouteComponent(() => import('./security-page.tsx'), 'SecurityPage'),
})

export const accountRoutes = [
  signInRoute,
  registerRoute,
  forgotRoute,
  resetRoute,
  verifyRoute,
  confirmEmailRoute,
  findOrderRoute,
  overviewRoute,
  ordersRoute,
  orderRoute,
  addressesRoute,
  profileRoute,
  securityRoute,
] as const
