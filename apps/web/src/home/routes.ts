import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { siteRoute } from '../root-route.tsx'

export const homeRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage'),
})
