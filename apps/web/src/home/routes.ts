import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { siteRoute } from '../root-route.tsx'
import { prefetchHome } from './queries.ts'

export const homeRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/',
  loader: prefetchHome,
  component: lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage'),
})
