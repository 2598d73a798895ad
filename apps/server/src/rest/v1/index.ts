import type { ProcedurePath, Route } from '../route.ts'
import { accounts } from './accounts.ts'
import { assets } from './assets.ts'
import { assistant } from './assistant.ts'
import { audit } from './audit.ts'
import { catalog } from './catalog.ts'
import { events } from './events.ts'
import { posters } from './posters.ts'
import { exports } from './exports.ts'
import { imports } from './imports.ts'
import { live } from './live.ts'
import { projects } from './projects.ts'
import { search } from './search.ts'
import { sessions } from './sessions.ts'
import { uploads } from './uploads.ts'
import { users } from './users.ts'
import { webhookEndpoints } from './webhook-endpoints.ts'

/** Every REST route below `/v1`. */
export const routes: readonly Route[] = [
  ...accounts,
  ...sessions,
  ...users,
  ...projects,
  ...events,
  ...posters,
  ...assets,
  ...uploads,
  ...catalog,
  ...search,
  ...audit,
  ...imports,
  ...exports,
  ...live,
  ...webhookEndpoints,
  ...assistant,
]

/** Procedures without a row, each with its reason; a gate fails for any other. */
export const withoutRow: Readonly<Partial<Record<ProcedurePath, string>>> = {}
