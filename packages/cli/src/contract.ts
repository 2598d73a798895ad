import { existsSync, readFileSync } from 'node:fs'

/** How a field of an event's payload is filled. */
export type FieldKind = 'id' | 'id or null' | 'ids' | 'version' | 'count' | readonly string[]

interface ProcedureFacts {
  readonly type: 'query' | 'mutation' | 'subscription'
  readonly summary: string
  readonly errors: readonly string[]
  readonly input: { readonly properties?: Readonly<Record<string, unknown>> }
}

/** What the command line knows of the API: the snapshot that the SDK's build writes from the procedures. */
export interface Contract {
  readonly procedures: Readonly<Record<string, ProcedureFacts>>
  readonly events: Readonly<Record<string, Readonly<Record<string, FieldKind>>>>
}

/** Beside the bundle when it is installed, in the SDK's folder when it runs from the sources. */
function fileOf(name: string, inSources: string): string {
  const installed = new URL(name, import.meta.url)
  return readFileSync(existsSync(installed) ? installed : new URL(inSources, import.meta.url), 'utf8')
}

let read: Contract | undefined
export const contract = (): Contract =>
  (read ??= JSON.parse(fileOf('contract.json', '../../sdk/generated/contract.json')))

/** The named types of the API as a declaration file. */
export const typesText = (): string => fileOf('types.d.ts', '../../sdk/src/generated/types.ts')

/** The procedure at a path. @throws UsageError that names the nearest ones */
export function procedureAt(path: string): ProcedureFacts {
  const { procedures } = contract()
  const found = Object.hasOwn(procedures, path) ? procedures[path] : undefined
  if (found) return found
  const [resource = '', verb = ''] = path.split('.')
  const near = Object.keys(procedures).filter(
    each => each.startsWith(`${resource}.`) || (verb !== '' && each.endsWith(`.${verb}`)),
  )
  const hint = near.length > 0 ? ` Near: ${near.slice(0, 12).join(', ')}` : ''
  throw new UsageError(`There is no procedure '${path}'.${hint}`)
}

/** Something in the command itself is wrong: shown without a stack, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
