import { legacyStatuses } from '../../apps/server/src/rest/documented.ts'
import type { Route } from '../../apps/server/src/rest/route.ts'
import { routes } from '../../apps/server/src/rest/v1/index.ts'
import { type JsonSchema, type Snapshot, writeSnapshot } from '../../packages/sdk/write-snapshot.ts'

type Kind = 'number' | 'boolean' | 'list'

/** The REST routes as the SDK's test kit serves them: the same paths, statuses and forms, from the one table. */
export function restRoutesText(): string {
  const { procedures } = writeSnapshot()
  const lines = routes.map(each => `  ${JSON.stringify(factsOf(each, procedures))},`)
  return `// Written by \`pnpm verify --fix\` from the table of REST routes.
import type { LegacyStatuses, RestRoute } from '../testing/rest-route.ts'

export const legacyStatuses: LegacyStatuses = ${JSON.stringify(legacyStatuses)}

export const restRoutes: readonly RestRoute[] = [
${lines.join('\n')}
]
`
}

function factsOf(route: Route, procedures: Snapshot['procedures']): object {
  const { method, path, procedure, status, statusWithBody, media, isFile, quirks = {} } = route
  const { constants, pick, documented } = quirks
  return {
    method,
    path,
    procedure,
    status,
    kinds: kindsOf(procedures[procedure]?.input ?? {}),
    ...(statusWithBody === undefined ? {} : { statusWithBody }),
    ...(media === undefined ? {} : { media }),
    ...(isFile ? { isFile } : {}),
    ...(constants === undefined ? {} : { constants }),
    ...(pick === undefined ? {} : { pick }),
    ...(documented === undefined ? {} : { isLegacy: true }),
  }
}

/** Inputs of a URL that are no text, by their names. */
function kindsOf({ properties = {} }: JsonSchema): Readonly<Record<string, Kind>> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, schema]) => {
      const kind = kindOf(schema)
      return kind ? [[name, kind]] : []
    }),
  )
}

function kindOf(schema: JsonSchema | boolean): Kind | undefined {
  if (typeof schema !== 'object') return undefined
  const kinds = (schema.anyOf ?? schema.oneOf ?? []).map(kindOf).find(kind => kind !== undefined)
  if (kinds) return kinds
  if (schema.type === 'integer' || schema.type === 'number') return 'number'
  if (schema.type === 'boolean') return 'boolean'
  return schema.type === 'array' ? 'list' : undefined
}
