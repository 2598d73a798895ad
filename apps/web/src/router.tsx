import { createRouter } from '@tanstack/react-router'
import { accountRoutes } from './account/routes.ts'
import { calendarRoutes } from './calendar/routes.ts'
import { homeRoute } from './home/routes.ts'
import { portfolioRoutes } from './portfolio/routes.ts'
import { rootRoute, siteRoute } from './root-route.tsx'
import { shopRoutes } from './shop/routes.ts'
import { studioRoute } from './studio/routes.ts'
import { NotFound, PageFailed } from './ui/page-failed.tsx'

const routeTree = rootRoute.addChildren([
  siteRoute.addChildren([homeRoute, ...shopRoutes, ...accountRoutes, ...portfolioRoutes, ...calendarRoutes]),
  studioRoute,
])

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultErrorComponent: PageFailed,
  defaultNotFoundComponent: NotFound,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
