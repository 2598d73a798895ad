import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { siteRoute } from '../root-route.tsx'

const getParentRoute = () => siteRoute

const listRoute = createRoute({
  getParentRoute,
  path: '/portfolio',
  component: lazyRouteComponent(() => import('./portfolio-page.tsx'), 'PortfolioPage'),
})
const projectRoute = createRoute({
  getParentRoute,
  path: '/portfolio/$slug',
  component: lazyRouteComponent(() => import('./project-page.tsx'), 'ProjectPage'),
})
const profileRoute = createRoute({
  getParentRoute,
  path: '/portfolio/by/$username',
  component: lazyRouteComponent(() => import('./profile-page.tsx'), 'ProfilePage'),
})

export const portfolioRoutes = [listRoute, projectRoute, profileRoute] as const
