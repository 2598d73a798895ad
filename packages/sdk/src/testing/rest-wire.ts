import { httpStatuses, reasonPhrases } from '@atelier/api/http-statuses'
import { AppError } from '@atelier/domain'
import { retryHeader } from './fails.ts'
import { legacyStatuses, restRoutes } from '../generated/rest-routes.ts'
import type { RestRoute } from './rest-route.ts'

interface Matched {
  readonly route: RestRoute
  readonly input: Record<string, unknown>
}

type Fields = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const camel = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
const snake = (name: string): string => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

const patterns = restRoutes.map(route => ({
  route,
  names: [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name),
  pattern: new RegExp(`^${route.path.replaceAll('.', '\\.').replace(/:\w+/g, '([^/]+?)')}$`),
}))
// A fixed path wins over one with parameters.
const sorted = patterns.toSorted((a, b) => a.names.length - b.names.length)

/** The route of a request and the input of its procedure; undefined for an unknown path. */
export async function matchRest(request: Request): Promise<Matched | undefined> {
  const { pathname, searchParams } = new URL(request.url)
  const path = pathname.slice(pathname.indexOf('/v1') + '/v1'.length)
  const method = request.method.toLowerCase()
  for (const { route, names, pattern } of sorted) {
    if (route.method !== method) continue
    const found = pattern.exec(path)
    if (!found) continue
    const inPath = names.map((name, at): [string, string] => [name, decodeURIComponent(found[at + 1] ?? '')])
    const version = /^"(\d+)"$/.exec(request.headers.get('if-match') ?? '')?.[1]
    const input = {
      ...fromTexts([...searchParams, ...inPath], route),
      ...(await bodyOf(request, route)),
      ...route.constants,
      ...(version === undefined ? {} : { ifVersion: Number(version) }),
    }
    return { route, input }
  }
  return undefined
}

function fromTexts(entries: readonly (readonly [string, unknown])[], { kinds }: RestRoute): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [wire, value] of entries) {
    const name = camel(wire)
    const before = values[name]
    if (kinds[name] === 'list') values[name] = [...(Array.isArray(before) ? before : []), value]
    else if (kinds[name] === 'number' && value !== '') values[name] = Number(value)
    else if (kinds[name] === 'boolean') values[name] = value === 'true' || value === '1'
    else values[name] = value
  }
  return values
}

async function bodyOf(request: Request, route: RestRoute): Promise<Fields> {
  const type = request.headers.get('content-type') ?? ''
  if (type.startsWith('multipart/') || type.startsWith('application/x-www-form-urlencoded'))
    return fromTexts([...(await request.formData())], route)
  const text = await request.text()
  const value: unknown = text === '' ? {} : renamed(JSON.parse(text), camel)
  return isRecord(value) ? value : {}
}

/** What the route answers with for the output of its procedure. */
export function restAnswer(route: RestRoute, output: unknown): Response {
  const { status, statusWithBody, media, pick, isLegacy } = route
  if (output === undefined || (status === 204 && statusWithBody === undefined)) return new Response(null, { status })
  if (media !== undefined && typeof output === 'string')
    return new Response(output, { status, headers: { 'content-type': media } })
  const picked = pick ? pickFrom(output, pick) : output
  const wire = renamed(picked, snake)
  const body = Array.isArray(output) && !isLegacy ? { items: wire, next_cursor: null } : wire
  const version = isRecord(output) && typeof output['version'] === 'number' ? { etag: `"${output['version']}"` } : {}
  return Response.json(isLegacy ? blankTimes(body) : body, { status: statusWithBody ?? status, headers: version })
}

const pickFrom = (value: unknown, keys: readonly string[]): unknown => {
  if (Array.isArray(value)) return value.map(each => pickFrom(each, keys))
  return isRecord(value) ? Object.fromEntries(keys.map(key => [key, value[key]])) : value
}

/** Legacy routes print times with a blank. */
function blankTimes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(blankTimes)
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, blankTimes(inner)]))
  const isTime = typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(value)
  return isTime ? `${value.slice(0, 10)} ${value.slice(11, 26)}` : value
}

function renamed(value: unknown, rename: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map(each => renamed(each, rename))
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [rename(key), renamed(inner, rename)]))
}

/** A failure in the envelope of REST. */
export function restRefusal(thrown: unknown, isLegacy = false): Response {
  const error: AppError = thrown instanceof AppError ? thrown : new AppError('INTERNAL')
  const { code, kind, details } = error
  const status = (isLegacy ? legacyStatuses[code] : undefined) ?? httpStatuses[kind]
  const message = thrown instanceof Error ? thrown.message : error.message
  const more = details === undefined ? {} : { details: renamed(details, snake) }
  const body = { error: { message, status, type: reasonPhrases[status], code, request_id: 'r-fake', ...more } }
  return Response.json(body, { status, headers: retryHeader(error) })
}
