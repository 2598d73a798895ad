import { type Meta, scopeOf } from '@atelier/api'
import { documentMediaTypes, fileFormats } from '@atelier/domain/documents'
import { camelOf } from '../case.ts'
import { isRecord } from '../../http/is-record.ts'
import { hiddenKeys, parametersOf, sourceOf } from '../input.ts'
import type { Route } from '../route.ts'
import { isList, isNothing, shapeOf } from '../../http/schema.ts'
import { curlOf } from './curl.ts'
import type { createErrors } from './errors.ts'
import { exampleOf } from './examples.ts'
import { requestBodyOf } from './request-body.ts'
import { type createSchemas, isSchema, type Schema, type SchemaStyle } from './schemas.ts'
import type { Operation, Parameter } from './types.ts'

interface Operated {
  readonly route: Route
  readonly meta: Meta
  readonly type: 'query' | 'mutation' | 'subscription'
  /** As OpenAPI writes it, `{parameters}` included. */
  readonly path: string
  readonly publicUrl: string
  readonly schemas: ReturnType<typeof createSchemas>
  readonly errors: ReturnType<typeof createErrors>
  /** Unversioned paths that answer the same, as OpenAPI writes them. */
  readonly aliases: readonly string[]
}

/** One operation of the document. */
export function operationOf(operated: Operated): Operation {
  const { route, meta, type, path, publicUrl, schemas, aliases } = operated
  const input = schemas.write(meta.input, { io: 'input', hidden: unsaidKeys(route, meta) })
  const fields = propertiesOf(input)
  const source = sourceOf(route)
  const takesBody = source !== 'query' && Object.keys(fields).length > 0
  const body = takesBody ? requestBodyOf(route, input, schemas.components) : undefined
  const parameters: Parameter[] = [
    ...parametersOf(route.path).map(wire => pathParameter(wire, meta, schemas)),
    ...(source === 'query' ? Object.entries(fields).map(([name, schema]) => queryParameter(name, schema, input)) : []),
    ...headerParameters(meta, type),
  ]
  const params = Object.fromEntries(
    parametersOf(route.path).map((wire, index) => [wire, String(parameters[index]?.example)]),
  )
  const example = isRecord(body?.example) ? body.example : {}
  const takesInput = parameters.length > 0 || takesBody
  const alsoAt = aliases.length > 0 ? [`Also available at ${aliases.map(alias => `\`${alias}\``).join(', ')}.`] : []
  const description = [...(meta.description === undefined ? [] : [meta.description]), ...alsoAt].join('\n\n')
  return {
    operationId: route.procedure,
    summary: meta.summary,
    ...(description === '' ? {} : { description }),
    ...(meta.deprecated ? { deprecated: true, 'x-deprecated': meta.deprecated } : {}),
    ...(aliases.length > 0 ? { 'x-aliases': aliases } : {}),
    tags: route.procedure.split('.').slice(0, 1),
    security: securityOf(route, meta, type),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: body.requestBody } : {}),
    responses: {
      ...successOf(operated),
      ...operated.errors.write({ route, meta, type, takesInput, sent: { params, body: example } }),
    },
    'x-codeSamples': [
      {
        lang: 'Shell',
        label: 'curl',
        source: curlOf({
          method: route.method,
          url: publicUrl + path,
          params,
          body: body?.example,
          file: body?.file,
          isPublic: meta.access === 'public',
        }),
      },
    ],
  }
}

function securityOf(route: Route, { access, loginOnly }: Meta, type: Operated['type']): object[] {
  if (route.cookie) return [{ refreshCookie: [] }, {}]
  if (access === 'public') return []
  return [
    ...(access === 'optional' ? [{}] : []),
    { accessToken: [] },
    ...(loginOnly ? [] : [{ apiKey: [scopeOf(route.procedure, type)] }]),
  ]
}

/** Keys that no body or query of the row can say. */
function unsaidKeys(route: Route, meta: Meta): ReadonlySet<string> {
  const { files, body } = route.quirks?.documented ?? {}
  const said = files === undefined ? body?.flat().map(camelOf) : [files]
  if (!said) return hiddenKeys(route)
  return new Set(Object.keys(shapeOf(meta.input) ?? {}).filter(key => !said.includes(key)))
}

const propertiesOf = (schema: Schema): Record<string, Schema> =>
  Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, part]) => [key, isSchema(part) ? part : {}]))

function pathParameter(wire: string, meta: Meta, schemas: Operated['schemas']): Parameter {
  const member = shapeOf(meta.input)?.[camelOf(wire)]
  const { description, ...schema } = member ? schemas.write(member, { io: 'input' }) : { description: undefined }
  const example = exampleOf(schema, schemas.components)
  return {
    name: wire,
    in: 'path',
    required: true,
    ...(description === undefined ? {} : { description }),
    schema,
    example: example === 'text' ? (pathExamples[wire] ?? wire) : example,
  }
}

const pathExamples: Readonly<Record<string, string>> = {
  username: 'ana',
  slug: 'lamp',
  token: 'dGhlLXRva2VuLW9mLXRoZS1tYWls',
}

function queryParameter(name: string, { description, ...schema }: Schema, input: Schema): Parameter {
  const required = input.required?.includes(name) ?? false
  return { name, in: 'query', required, ...(description === undefined ? {} : { description }), schema }
}

function headerParameters(meta: Meta, type: 'query' | 'mutation' | 'subscription'): Parameter[] {
  const names = [
    ...(type === 'mutation' && meta.idempotency !== 'exempt' ? (['Idempotency-Key'] as const) : []),
    ...(Object.hasOwn(shapeOf(meta.input) ?? {}, 'ifVersion') ? (['If-Match'] as const) : []),
    ...(type === 'query' ? (['If-None-Match'] as const) : []),
    ...(type === 'subscription' ? (['Last-Event-ID'] as const) : []),
    ...(meta.guestToken === 'cart' ? (['Cart-Token'] as const) : []),
    ...(meta.guestToken === 'order' ? (['Order-Token'] as const) : []),
  ]
  return names.map(name => ({
    name,
    in: 'header',
    required: name === 'Idempotency-Key' && meta.idempotency === 'required',
    description: headerTexts[name],
    // Of the schema, not of the parameter: pages that try calls out send the latter with each call.
    schema: { type: 'string', examples: [headerExamples[name]] },
  }))
}

const headerTexts = {
  'Idempotency-Key': '1 to 255 visible ASCII characters: sent again with the same key, the request acts once',
  'If-Match': 'The ETag you saw: another version is refused with VERSION_CONFLICT',
  'If-None-Match': 'The ETag you have: 304 without a body while it is current',
  'Last-Event-ID': 'The id of the last event you got: go on after it',
  'Cart-Token': 'Of a guest: the token that creating the cart answered with',
  'Order-Token': 'Of a guest: the token that the checkout answered with, or of the link in a mail',
} as const
const headerExamples = {
  'Idempotency-Key': '8e03978e-40d5-43e8-bc93-6894a57f9324',
  'If-Match': '"3-k2vMNbalP3KPsjPNaXdtIg"',
  'If-None-Match': '"3-k2vMNbalP3KPsjPNaXdtIg"',
  'Last-Event-ID': '41',
  'Cart-Token': 'k2vMNbalP3KPsjPNaXdtIgk2vMNbalP3KPsjPNaXdtI',
  'Order-Token': 'k2vMNbalP3KPsjPNaXdtIgk2vMNbalP3KPsjPNaXdtI',
} as const

function successOf({ route, meta, type, schemas }: Operated): Record<string, unknown> {
  const headers = successHeaders(route, meta, type)
  const described = { description: descriptions[route.status], ...(headers ? { headers } : {}) }
  const { statusWithBody } = route
  if ((route.status === 204 && !statusWithBody) || isNothing(meta.output))
    return { [route.status]: { description: descriptions[route.status] } }
  const { pick, documented } = route.quirks ?? {}
  const style: SchemaStyle = { io: 'output', documented: documented !== undefined, ...(pick ? { pick } : {}) }
  const written = schemas.write(meta.output, style)
  const schema = !documented && isList(meta.output) ? pageOf(written) : written
  const media = route.media?.split(';')[0] ?? 'application/json'
  if (route.isFile) return fileAnswers({ [media]: { schema, example: exampleOf(schema, schemas.components) } })
  // Events are texts; what their data holds is a schema of its own.
  const content =
    type === 'subscription'
      ? { [media]: { schema: { type: 'string', 'x-event-data': schema }, example: eventExample } }
      : { [media]: { schema, example: exampleOf(schema, schemas.components) } }
  if (statusWithBody)
    return {
      [route.status]: { description: descriptions[route.status] },
      [statusWithBody]: { description: descriptions[statusWithBody], content },
    }
  return {
    ...(route.statusIfExisting ? { [route.statusIfExisting]: { description: 'It exists already', content } } : {}),
    [route.status]: { ...described, content },
    ...(type === 'query' ? { '304': { description: 'Not modified' } } : {}),
  }
}

const fileAnswers = (pending: unknown): Record<string, unknown> => ({
  200: {
    description: 'The file',
    content: Object.fromEntries(
      fileFormats.map(format => [documentMediaTypes[format], { schema: { type: 'string', format: 'binary' } }]),
    ),
  },
  202: {
    description: 'It is being made: ask again after Retry-After',
    headers: { 'Retry-After': text('Seconds to wait') },
    content: pending,
  },
})

const eventExample = `id: 41\nevent: project.created\ndata: {"type":"project.created","data":{"project_id":7,"user_id":1},"at":"2026-03-01T09:30:00.123456Z"}\n\n`

const descriptions = {
  200: 'Done',
  201: 'Created',
  202: 'Accepted: the rest happens soon',
  204: 'Done; no content',
} as const

/** A list without a cursor is the one page there is. */
const pageOf = (list: Schema): Schema => ({
  type: 'object',
  required: ['items', 'next_cursor'],
  properties: { items: list, next_cursor: { type: 'null' } },
})

const text = (description: string) => ({ description, schema: { type: 'string' } })

function successHeaders(
  route: Route,
  meta: Meta,
  type: 'query' | 'mutation' | 'subscription',
): Record<string, unknown> | undefined {
  const shape = shapeOf(meta.output, 'out') ?? {}
  const headers = {
    ...(route.location === undefined ? {} : { Location: text('Where it is found') }),
    ...(Object.hasOwn(shape, 'nextCursor') ? { Link: text('The next page, rel="next", while there is one') } : {}),
    ...(type === 'query' || Object.hasOwn(shape, 'version') ? { ETag: text('For If-None-Match and If-Match') } : {}),
    ...(type === 'mutation' && meta.idempotency !== 'exempt'
      ? { 'Idempotent-Replayed': text('true: an earlier answer of the same Idempotency-Key') }
      : {}),
  }
  return Object.keys(headers).length > 0 ? headers : undefined
}
