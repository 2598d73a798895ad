import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { siteRoute } from '../root-route.tsx'

export const portfolioRoutes = [
  createRoute({
    getParentRoute: () => siteRoute,
    path: '/portfolio',
    component: lazyRouteComponent(() => import('./portfolio-page.tsx'), 'PortfolioPage'),
  }),
] as const
