import type { Meta } from '@atelier/api'
import type { Finished } from '../http/cached-answers.ts'
import { camelOf, planOutput } from './case.ts'
import { isRecord } from '../http/is-record.ts'
import { etagOf, isFresh } from '../http/etag.ts'
import type { Route } from './route.ts'
import { isList, shapeOf } from '../http/schema.ts'

interface Answering {
  readonly request: Request
  readonly data: unknown
  /** A creation that met a record of before. */
  readonly isExisting: boolean
  /** Headers of every answer to this request. */
  readonly headers: Readonly<Record<string, string>>
}

interface AnswerPlan {
  /** `url`: as it was asked, for links to other pages. */
  readonly finish: (data: unknown, url: string) => Finished
  readonly answer: (answering: Answering) => Response
}

/** The procedure of a row. */
interface Called {
  readonly meta: Meta
  readonly type: 'query' | 'mutation'
}

/** Cache headers of a public answer: stored briefly and revalidated each time. */
const shared = 'public, max-age=0, must-revalidate'

/** Plans once how the output of a row's procedure is answered. */
export function planAnswer(route: Route, { meta, type }: Called, publicUrl: string): AnswerPlan {
  const { pick, documented } = route.quirks ?? {}
  const plan = planOutput(meta.output, { ...(pick ? { pick } : {}), times: documented ? 'blank' : 'iso' })
  const isBareList = !documented && isList(meta.output)
  const toWire = (data: unknown) => {
    const written = plan ? plan(data) : data
    return isBareList ? { items: written, next_cursor: null } : written
  }
  const shape = shapeOf(meta.output, 'out') ?? {}
  const isPage = Object.hasOwn(shape, 'nextCursor') && Object.hasOwn(shape, 'items')
  const hasVersion = Object.hasOwn(shape, 'version')
  const reads = type === 'query'
  const { media } = route
  const own: Record<string, string> = { 'content-type': media ?? 'application/json' }
  if (reads && meta.access === 'public') own['cache-control'] = shared
  const locate =
    route.location === undefined
      ? undefined
      : planLocation(`${publicUrl}/v1`, { location: route.location, locationIn: route.locationIn })

  const finish = (data: unknown, url: string): Finished => {
    if ((route.status === 204 && !route.statusWithBody) || data === undefined) return { body: null, headers: {} }
    const isText = media !== undefined && typeof data === 'string'
    const body = isText ? data : JSON.stringify(toWire(data))
    const headers = { ...own }
    if (locate) headers['location'] = locate(data)
    if (isPage) addLink(headers, { publicUrl, url, data })
    if (reads || hasVersion) headers['etag'] = etagOf(body, hasVersion ? versionIn(data) : undefined)
    return { body, headers }
  }

  return {
    finish,
    answer({ request, data, isExisting, headers }) {
      const finished = finish(data, request.url)
      const all: Record<string, string> = { ...headers, ...finished.headers }
      const etag = finished.headers['etag']
      const known = reads && etag !== undefined ? request.headers.get('if-none-match') : null
      if (known !== null && isFresh(known, etag ?? '')) {
        delete all['content-type']
        return new Response(null, { status: 304, headers: all })
      }
      const status =
        (isExisting ? route.statusIfExisting : finished.body === null ? undefined : route.statusWithBody) ??
        route.status
      return new Response(finished.body, { status, headers: all })
    },
  }
}

const versionIn = (data: unknown): number | undefined =>
  isRecord(data) && typeof data['version'] === 'number' ? data['version'] : undefined

interface Located {
  readonly location: string
  readonly locationIn: string | undefined
}

const planLocation =
  (base: string, { location, locationIn }: Located) =>
  (data: unknown) => {
    const whole = isRecord(data) ? data : {}
    const record = locationIn === undefined ? whole : whole[locationIn]
    const valueOf = (wire: string) => (isRecord(record) ? record[camelOf(wire)] : '')
    return base + location.replace(/:(\w+)/g, (_, wire: string) => encodeURIComponent(String(valueOf(wire))))
  }

interface Paging {
  readonly publicUrl: string
  readonly url: string
  readonly data: unknown
}

/** The next page as an absolute link that keeps the filters; our own address, whatever Host was sent. */
function addLink(headers: Record<string, string>, { publicUrl, url, data }: Paging): void {
  const cursor = isRecord(data) ? data['nextCursor'] : null
  if (typeof cursor !== 'string') return
  const { pathname, searchParams } = new URL(url)
  searchParams.set('cursor', cursor)
  headers['link'] = `<${publicUrl}${pathname}?${searchParams}>; rel="next"`
}
