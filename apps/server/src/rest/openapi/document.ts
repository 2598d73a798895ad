import { appRouter } from '@atelier/api'
import { procedureOf } from '../../http/procedures.ts'
import { aliasesOf } from '../aliases.ts'
import { routes } from '../v1/index.ts'
import { createErrors, errorComponent } from './errors.ts'
import { operationOf } from './operation.ts'
import { createSchemas, type Schema } from './schemas.ts'
import { systemPaths } from './system.ts'
import type { OpenapiDocument } from './types.ts'

export interface DocumentOptions {
  /** Where the API is served, without a trailing slash. */
  readonly publicUrl: string
  readonly version: string
}

const introduction = `One API for a studio or shop: accounts, projects, images, events, posters, a catalog with prices, and what comes
with them.

Every failing answer has one shape: \`{"error": {"message", "status", "type", "code", "request_id", "details"?}}\`. Branch
on \`code\`: it is one of a closed list, and each operation names those it can answer with. \`request_id\` is also in the
header \`x-request-id\`.

Writes take an \`Idempotency-Key\`: sent again with the same key, a request acts once and answers the same. Single things
carry an \`ETag\`; send it back in \`If-None-Match\` to save the body, or in \`If-Match\` to change only what you saw.`

/** What each noun is for, in the order of the page. A noun without a line does not compile. */
const nouns: Readonly<Record<keyof typeof appRouter._def.record, string>> = {
  accounts: 'Register, verify, your own account',
  sessions: 'Log in, refresh, log out, where you are logged in',
  users: 'Users, their roles and levels',
  projects: 'Portfolio entries written in Markdown',
  events: 'What takes place, for people and their calendars',
  posters: 'The carousel: pictures that lead somewhere, until they expire',
  assets: 'Images in every size, uploaded by form or straight to the storage',
  categories: 'The shelves of the shop',
  subCategories: 'What stands on a shelf',
  products: 'What a page of the shop shows',
  offers: 'What can be bought: a product in one size, with its number and price',
  collections: 'Products chosen by hand or by a rule',
  priceLists: 'Who pays what, and when',
  search: 'Everything by words or part numbers',
  taxClasses: 'Rates of tax',
  imports: 'Files that fill the catalog, row by row or all or nothing',
  exports: 'The catalog as a file',
  documents: 'Papers made of the data',
  live: 'Events as they happen: server-sent events that can be resumed',
  webhookEndpoints: 'Events sent to your own servers, signed',
  assistant: 'Words proposed for descriptions and summaries',
  audit: 'Who did what to whom',
  system: 'For machines that watch the service',
}
const tags = Object.entries(nouns).map(([name, description]) => ({ name, description }))

/** OpenAPI 3.1 of every row, made of the rows, the schemas and the declared errors; nothing is written twice. */
export function openapiDocument({ publicUrl, version }: DocumentOptions): OpenapiDocument {
  const schemas = createSchemas()
  const errors = createErrors()
  const paths: Record<string, Record<string, unknown>> = { ...systemPaths }
  const ids = uniqueNames()
  const named = [
    ...routes.map(route => ({ path: `/v1${route.path}`, route, isAlias: false })),
    ...aliasesOf(routes).map(alias => ({ ...alias, isAlias: true })),
  ]
  for (const { path, route, isAlias } of named) {
    const { meta, type } = procedureOf(appRouter, route.procedure)
    const template = path.replace(/:(\w+)/g, '{$1}')
    const operation = operationOf({ route, meta, type, path: template, publicUrl, schemas, errors, isAlias })
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
        refreshCookie: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-refresh',
          description: 'Set by a login; HttpOnly',
        },
      },
      responses: {
        Refused: {
          description: 'The one shape of every failing answer',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
        },
        ...errors.components.responses,
      },
      examples: errors.components.examples,
      schemas: sorted({ ...schemas.components, Error: errorComponent }),
    },
  }
}

/** A procedure with several rows names the later ones `.2`, `.3`. */
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
