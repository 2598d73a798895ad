import { type ApiContext, type AppRouter, listedErrorOf } from '@atelier/api'
import type { Handler } from 'hono'
import { type TransportServices, effectHeaders, openContext, withDeviceCookie } from '../http/context.ts'
import { announce, deprecationHeaders } from '../http/deprecation.ts'
import { serveCached } from '../http/cached-answers.ts'
import type { ServerEnv } from '../http/scope.ts'
import { planAnswer } from './answer.ts'
import { ownRefusal } from './documented.ts'
import { once } from '../http/once.ts'
import { procedureOf } from '../http/procedures.ts'
import { envelopeOf } from './envelope.ts'
import { createExportFile } from './export-file.ts'
import { isOfUrl, planReading } from './input.ts'
import { refused } from './refuse.ts'
import type { Route } from './route.ts'
import type { Sent } from './sent.ts'
import { storedFileAnswer } from './stored-file.ts'
import { streamOf } from './stream.ts'

/** A row and the path it answers at: its own, or an alias. */
interface Mounted {
  readonly route: Route
  readonly at: string
}

/** The one handler of every row: read, rename, coerce, run the procedure, answer. */
export function handlerOf(
  { route, at }: Mounted,
  router: { readonly _def: AppRouter['_def'] },
  services: TransportServices,
): Handler<ServerEnv> {
  const { call, meta, type } = procedureOf(router, route.procedure)
  if (type === 'subscription') return streamOf(route, call, services)
  const path = route.procedure
  const { publicUrl } = services.services.settings
  /** Schemas are read with the first request, so that a start waits for none of them. */
  const plan = once(() => ({ read: planReading(route, meta), ...planAnswer(route, { meta, type }, publicUrl) }))
  const going = deprecationHeaders(meta)
  const label = `${route.method.toUpperCase()} /v1${route.path}`
  const { quirks } = route
  const answerFile = route.isFile && storedFileAnswer(createExportFile(services.services))
  const run = (ctx: ApiContext, getRawInput: () => Promise<unknown>) =>
    call({ path, type, ctx, getRawInput, input: undefined, signal: undefined, batchIndex: 0 })
  if (meta.cached && !isOfUrl(route, meta)) throw new Error(`${label}: cached, and read from more than its URL`)
  const answerFromCache = serveCached(
    {
      name: `GET ${at}`,
      meta,
      run: (ctx, input) => run(ctx, async () => input),
      finish: (data, url) => plan().finish(data, url),
    },
    services,
  )

  return async c => {
    const scope = c.env
    const request = c.req.raw
    scope.route = label
    announce(scope, going)
    const sent: Sent = { params: c.req.param(), body: {} }
    const { ctx, effects } = openContext(services, request, scope)
    const { read, answer } = plan()
    const getRawInput = () => read(request, sent)
    try {
      const cached = answerFromCache && (await answerFromCache({ request, scope, read: getRawInput }))
      if (cached) return cached
      const data = await run(ctx, getRawInput)
      if (answerFile) return await answerFile({ request, scope, data })
      const headers = { ...scope.baseHeaders, ...effectHeaders(effects) }
      return withDeviceCookie(answer({ request, data, isExisting: effects.existing, headers }), effects)
    } catch (thrown) {
      const error = listedErrorOf(thrown)
      services.report?.(error, scope)
      const own = quirks && ownRefusal(error, quirks, sent)
      const envelope = envelopeOf({ error, requestId: scope.requestId, ...own })
      return refused(error, envelope, { ...scope.baseHeaders, ...effectHeaders(effects) })
    }
  }
}
