import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { siteRoute } from '../root-route.tsx'

export const calendarRoutes = [
  createRoute({
    getParentRoute: () => siteRoute,
    path: '/calendar',
    component: lazyRouteComponent(() => import('./calendar-page.tsx'), 'CalendarPage'),
  }),
] as const
