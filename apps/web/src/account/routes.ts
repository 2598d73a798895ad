import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { siteRoute } from '../root-route.tsx'

export const accountRoutes = [
  createRoute({
    getParentRoute: () => siteRoute,
    path: '/account',
    component: lazyRouteComponent(() => import('./account-page.tsx'), 'AccountPage'),
  }),
] as const
