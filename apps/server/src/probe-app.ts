import { AppError } from '@atelier/domain'
import { type App, type AppParts, createApp } from './http/app.ts'
import type { RequestHandler } from './http/scope.ts'
import { commonParts, type Composition } from './composition.ts'

/** What answers on `PROBE_PORT`, from the first moment to the last: the probes and no route. */
export const probeApp = (composition: Composition, ready: AppParts['ready']): App =>
  createApp({ ...commonParts(composition), ready, trpc: noRoute, rest: noRoute })

const noRoute: RequestHandler = () => {
  throw new AppError('NOT_FOUND', { resource: 'path' })
}
