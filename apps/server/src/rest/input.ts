import { inputIssues, type Meta } from '@atelier/api'
import { AppError, fieldText, type Issue, maxIssues, singularOf, unknownKey } from '@atelier/domain'
import { type Body, type BodyKind, isForm, readBody } from '../http/body.ts'
import { camelOf, type FromWire, planInput, snakeOf } from './case.ts'
import { isWhole, planTexts } from '../http/coerce.ts'
import { documentedBody } from './documented.ts'
import { versionOf } from '../http/etag.ts'
import type { Route } from './route.ts'
import { isNothing, shapeOf } from '../http/schema.ts'
import { invalidInput, queryOf, type Sent, wantsJson } from './sent.ts'

/** Reads the input of a procedure out of a request; called after credentials, role and limits were checked. */
type ReadInput = (request: Request, sent: Sent) => Promise<unknown>

/** Names of `:parameters` of a path. */
export const parametersOf = (path: string): string[] => Array.from(path.matchAll(/:(\w+)/g), match => match[1] ?? '')

/** Where a row takes its input from, beside the path. */
export const sourceOf = (route: Route): 'query' | BodyKind =>
  route.in ?? (route.method === 'get' || route.method === 'delete' ? 'query' : 'json')

/** Input keys that come from the path, from headers or from the row itself: in a body or query they are unknown. */
export function hiddenKeys({ path, quirks: { constants = {}, preview } = {} }: Route): ReadonlySet<string> {
  const hidden = [...parametersOf(path).map(camelOf), ...Object.keys(constants), 'ifVersion']
  return new Set(preview === undefined ? hidden : [...hidden, preview])
}

/** Whether nothing but the URL decides the input: one address, one input. */
export const isOfUrl = (route: Route, { input }: Meta): boolean =>
  sourceOf(route) === 'query' &&
  route.quirks?.preview === undefined &&
  !Object.hasOwn(shapeOf(input) ?? {}, 'ifVersion')

/** Plans once how a row reads its input, from the procedure's own schema. */
export function planReading(route: Route, meta: Meta): ReadInput {
  const { constants = {}, preview, documented } = route.quirks ?? {}
  const shape = shapeOf(meta.input) ?? {}
  const takesVersion = Object.hasOwn(shape, 'ifVersion')
  const parameters = parametersOf(route.path).map(wire => parameter(wire, route, shape[camelOf(wire)]))
  const rename = planInput(meta.input, hiddenKeys(route)) ?? refuseKeys
  const coerce = planTexts(meta.input)
  const fields = documented ? legacyFields(route, { rename, coerce }) : standardFields(route, { rename, coerce })

  return async (request, sent) => {
    const { values, faults } = await fields(request, sent)
    for (const { key, wire, read } of parameters) values[key] = read(sent.params[wire] ?? '')
    if (isNothing(meta.input)) return refuseFaults(faults)
    Object.assign(values, constants)
    if (preview !== undefined && isPreview(request)) values[preview] = true
    const version = takesVersion ? versionOf(request.headers.get('if-match')) : undefined
    if (version !== undefined) values['ifVersion'] = version
    if (faults.length > 0) refuseFaults([...inputIssues(meta.input, values), ...faults])
    return values
  }
}

interface Plans {
  readonly rename: FromWire
  readonly coerce: (values: Record<string, unknown>) => Record<string, unknown>
}

/** Fields under the names of the schema, and faults that the schema does not see: unknown keys, missing parts. */
interface Fields {
  readonly values: Record<string, unknown>
  readonly faults: readonly Issue[]
}

type ReadFields = (request: Request, sent: Sent) => Promise<Fields>

/** @throws INVALID_INPUT */
function refuseFaults(faults: readonly Issue[]): undefined {
  if (faults.length > 0) throw invalidInput(faults.slice(0, maxIssues))
}

function standardFields(route: Route, plans: Plans): ReadFields {
  const source = sourceOf(route)
  const { requiredPart } = route.quirks ?? {}
  if (source === 'query') {
    return async request => {
      const { values, faults } = named(queryOf(request.url), plans.rename)
      return { values: plans.coerce(values), faults }
    }
  }
  return async (request, sent) => {
    const body = await readBody(request, { takes: source })
    if (body.kind === 'form') refuseJsonText(body.fields)
    const { values, faults } = named(fieldsOf(body), plans.rename)
    sent.body = values
    const missing = requiredPart && isForm(request) ? missingPart(values, requiredPart.anyOf) : []
    return { values: body.kind === 'form' ? plans.coerce(values) : values, faults: [...missing, ...faults] }
  }
}

/** A client that sends JSON without its media type makes one form field of it. @throws INVALID_INPUT */
function refuseJsonText(fields: Readonly<Record<string, unknown>>): void {
  if (!Object.keys(fields).some(key => /^\s*[{[]/.test(key))) return
  throw invalidInput([wantsJson])
}

/** A fault that names the first of the parts where a form of this route holds none of them. */
const missingPart = (values: Readonly<Record<string, unknown>>, parts: readonly string[]): readonly Issue[] =>
  parts.some(part => values[part] !== undefined)
    ? []
    : parts
        .slice(0, 1)
        .map(part => ({ path: snakeOf(part), code: 'required', message: `${fieldText(part)} is required` }))

/** Documented rows take JSON alone, ignore what they do not know, and ignore the query. */
function legacyFields(route: Route, plans: Plans): ReadFields {
  const { body: keys, optional, files } = route.quirks?.documented ?? {}
  if (files !== undefined) return async request => ({ values: { [files]: await filesOf(request) }, faults: [] })
  if (!keys) return () => Promise.resolve({ values: {}, faults: [] })
  return async (request, sent) => {
    const body = await readBody(request, { takes: 'json', lenient: true })
    sent.body = documentedBody(body, keys, optional)
    return named(sent.body, plans.rename)
  }
}

/** The files of a form; anything else holds none. */
async function filesOf(request: Request): Promise<readonly File[]> {
  if (!isForm(request)) return []
  const body = await readBody(request, { takes: 'multipart', lenient: true, filesOnly: true })
  return body.kind === 'form' ? body.files : []
}

function fieldsOf(body: Body): unknown {
  if (body.kind === 'none') return {}
  return body.kind === 'json' ? body.value : body.fields
}

/** @throws INVALID_INPUT unless the fields are an object */
function named(fields: unknown, rename: FromWire): Fields {
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
    throw invalidInput([{ path: '', code: 'type', message: 'Send a JSON object' }])
  }
  const faults: Issue[] = []
  const values = rename(fields, '', faults)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a plan of an object schema makes a new object of an object
  return { values: values as Record<string, unknown>, faults }
}

/** For procedures without input: any key is one too many. */
const refuseKeys: FromWire = (value, _at, issues) => {
  const keys = Object.keys(value ?? {}).slice(0, maxIssues)
  issues.push(...keys.map(key => unknownKey('', key)))
  return {}
}

function parameter(wire: string, route: Route, schema: Meta['input'] | Parameters<typeof isWhole>[0] | undefined) {
  if (!schema) throw new Error(`${route.method} ${route.path}: '${wire}' is no input of ${route.procedure}`)
  const resource = singularOf(snakeOf(route.procedure.slice(0, route.procedure.indexOf('.'))))
  return { key: camelOf(wire), wire, read: isWhole(schema) ? (text: string) => idOf(text, wire, resource) : asSent }
}

const asSent = (text: string) => text

/** Digits only; a number that no row can have is answered like one that no row has. */
function idOf(text: string, wire: string, resource: string): number {
  if (!/^\d+$/.test(text))
    throw invalidInput([{ path: wire, code: 'format', message: `'${wire}' must be a whole number` }])
  const id = Number(text)
  if (id === 0 || !Number.isSafeInteger(id)) throw new AppError('NOT_FOUND', { resource })
  return id
}

/** HEAD and a browser's prefetch look, they do not act. */
const isPreview = (request: Request): boolean =>
  request.method === 'HEAD' || (request.headers.get('sec-purpose') ?? '').includes('prefetch')
