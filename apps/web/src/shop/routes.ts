import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { siteRoute } from '../root-route.tsx'

export const shopRoutes = [
  createRoute({
    getParentRoute: () => siteRoute,
    path: '/shop',
    component: lazyRouteComponent(() => import('./list/list-page.tsx'), 'ListPage'),
  }),
] as const
