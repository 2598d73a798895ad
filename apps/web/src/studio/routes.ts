import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../root-route.tsx'

/** Pages for staff; their code is loaded with the first of them. */
export const studioRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/studio',
  component: lazyRouteComponent(() => import('./studio-frame.tsx'), 'StudioFrame'),
})
