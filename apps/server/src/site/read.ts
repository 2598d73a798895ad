import { appRouter, listedErrorOf } from '@atelier/api'
import { openContext, type TransportServices } from '../http/context.ts'
import type { RequestScope } from '../http/scope.ts'

type Caller = ReturnType<typeof appRouter.createCaller>

/** Records that pages are about, as a guest sees them; undefined where there is none. */
export interface SiteReader {
  product(slug: string): Promise<Awaited<ReturnType<Caller['products']['bySlug']>> | undefined>
  project(slug: string): Promise<Awaited<ReturnType<Caller['projects']['bySlug']>> | undefined>
  event(id: number): Promise<Awaited<ReturnType<Caller['events']['get']>> | undefined>
}

/** Reads by the procedures themselves, so that a page says no more than the API. */
export function readerFor(services: TransportServices, request: Request, scope: RequestScope): SiteReader {
  const caller = appRouter.createCaller(openContext(services, request, scope).ctx)
  return {
    product: slug => orMissing(caller.products.bySlug({ slug })),
    project: slug => orMissing(caller.projects.bySlug({ slug })),
    event: id => orMissing(caller.events.get({ id })),
  }
}

async function orMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading
  } catch (thrown) {
    const { code } = listedErrorOf(thrown)
    // No record has a slug that the schema refuses.
    if (code === 'NOT_FOUND' || code === 'INVALID_INPUT') return undefined
    throw thrown
  }
}
