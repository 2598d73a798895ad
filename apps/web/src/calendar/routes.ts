import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { siteRoute } from '../root-route.tsx'

const getParentRoute = () => siteRoute

const listRoute = createRoute({
  getParentRoute,
  path: '/calendar',
  component: lazyRouteComponent(() => import('./calendar-page.tsx'), 'CalendarPage'),
})
const eventRoute = createRoute({
  getParentRoute,
  path: '/calendar/$id',
  component: lazyRouteComponent(() => import('./event-page.tsx'), 'EventPage'),
})

export const calendarRoutes = [listRoute, eventRoute] as const
