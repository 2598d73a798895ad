import { createRootRoute, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router'

/** Every page hangs below it; the studio brings a frame of its own. */
export const rootRoute = createRootRoute({ component: Outlet })

/** The frame of the public pages: header, `main` of the page, footer. */
export const siteRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'site',
  component: lazyRouteComponent(() => import('./ui/site-frame.tsx'), 'SiteFrame'),
})
