import { appRouter, resourceTexts } from '@atelier/api'
import { procedureOf } from '../../http/procedures.ts'
import { aliasesOf } from '../aliases.ts'
import { routes } from '../v1/index.ts'
import { createErrors, errorComponent } from './errors.ts'
import { operationOf } from './operation.ts'
import { createSchemas, type Schema } from './schemas.ts'
import { systemPaths } from './system.ts'
import type { OpenapiDocument } from './types.ts'

interface DocumentOptions {
  /** Where the API is served, without a trailing slash. */
  readonly publicUrl: string
  readonly version: string
}

const introduction = `One API for a studio or shop: accounts, projects, images, events, posters and a catalog with prices.

Every failing response has one shape: \`{"error": {"message", "status", "type", "code", "request_id", "details"?}}\`. Branch
on \`code\`: it comes from a closed list, and each operation names the codes it can answer with. The header
\`x-request-id\` repeats \`request_id\`.

Write operations accept an \`Idempotency-Key\`: a request repeated with the same key takes effect once and gets the same
response. Single records carry an \`ETag\`; send it as \`If-None-Match\` to skip an unchanged body, or as \`If-Match\` to
change only the version you read. A change that changes nothing answers 200 with the version there was, and no event.

Some operations also answer at an older path without the version, listed in \`x-aliases\`.`

const tags = resourceTexts.map(({ name, about }) => ({ name, description: about }))

/** The OpenAPI 3.1 document, derived from routes, schemas and declared errors. */
export function openapiDocument({ publicUrl, version }: DocumentOptions): OpenapiDocument {
  const schemas = createSchemas()
  const errors = createErrors(schemas)
  const paths: Record<string, Record<string, unknown>> = { ...systemPaths }
  const ids = uniqueNames()
  const aliases = Map.groupBy(aliasesOf(routes), alias => alias.route)
  for (const route of routes) {
    const { meta, type } = procedureOf(appRouter, route.procedure)
    const template = templateOf(`/v1${route.path}`)
    const operation = operationOf({
      route,
      meta,
      type,
      path: template,
      aliases: (aliases.get(route) ?? []).map(alias => templateOf(alias.path)),
      publicUrl,
      schemas,
      errors,
    })
    operation.operationId = ids.next(operation.operationId)
    paths[template] = { ...paths[template], [route.method]: operation }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Atelier',
      version,
      description: introduction,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl }],
    tags,
    paths,
    components: {
      securitySchemes: {
        accessToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'The access_token of a login',
        },
        apiKey: {
          type: 'http',
          scheme: 'bearer',
          description:
            'A key of `POST /v1/api-keys`, for programs. An operation names the scope that the key needs; operations without this scheme refuse keys',
        },
        refreshCookie: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-refresh',
          description: 'Set by a login; HttpOnly',
        },
      },
      responses: {
        Refused: {
          description: 'The shape of every failing response',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
        },
        ...errors.components.responses,
      },
      examples: errors.components.examples,
      schemas: sorted({
        ...schemas.components,
        ...errors.components.schemas,
        Error: errorComponent(Object.keys(errors.components.schemas)),
      }),
    },
  }
}

/** A path of ours as OpenAPI writes it. */
const templateOf = (path: string): string => path.replace(/:(\w+)/g, '{$1}')

/** A procedure with several routes numbers the later ones `.2`, `.3`. */
function uniqueNames() {
  const counts = new Map<string, number>()
  return {
    next(name: string): string {
      const count = (counts.get(name) ?? 0) + 1
      counts.set(name, count)
      return count === 1 ? name : `${name}.${count}`
    },
  }
}

const sorted = (components: Readonly<Record<string, Schema>>) =>
  Object.fromEntries(Object.entries(components).toSorted(([a], [b]) => (a < b ? -1 : 1)))
