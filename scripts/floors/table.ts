/**
 * The floors, top to bottom, and what each may reach. The deepest folder that holds a file decides its floor.
 * `floors` are our own; a floor always reaches itself. `packages` come from npm; `*` is any of them.
 */
export interface Floor {
  readonly name: string
  readonly folder: string
  readonly floors: readonly string[] | '*'
  readonly packages: readonly string[] | '*'
}

const floor = (name: string, folder: string, reach: Pick<Floor, 'floors' | 'packages'>): Floor => ({
  name,
  folder,
  ...reach,
})

export const floors: readonly Floor[] = [
  floor('server', 'apps/server/src', { floors: '*', packages: '*' }),
  floor('http', 'apps/server/src/http', {
    floors: ['api', 'http-statuses', 'domain', 'observability'],
    packages: ['zod', '@remix-run/multipart-parser', 'ipaddr.js', 'lru-cache', 'node:*'],
  }),
  floor('observability', 'apps/server/src/observability', { floors: ['config', 'domain'], packages: '*' }),
  floor('config', 'apps/server/src/config', { floors: ['domain'], packages: '*' }),
  floor('pages', 'apps/server/src/pages', { floors: ['http', 'domain'], packages: ['hono', 'node:*'] }),
  floor('trpc-transport', 'apps/server/src/trpc', {
    floors: ['api', 'domain', 'http'],
    packages: ['zod', '@trpc/server'],
  }),
  floor('rest', 'apps/server/src/rest', {
    floors: ['api', 'http-statuses', 'domain', 'http'],
    packages: ['hono', 'zod', '@trpc/server', 'node:*'],
  }),
  floor('adapters', 'apps/server/src/adapters', { floors: ['domain'], packages: '*' }),
  floor('api', 'packages/api/src', {
    floors: ['routers', 'jobs', 'services', 'schemas', 'trpc', 'http-statuses', 'tools', 'domain'],
    packages: ['@trpc/server', 'zod'],
  }),
  floor('routers', 'packages/api/src/routers', {
    floors: ['services', 'schemas', 'trpc', 'domain'],
    packages: ['@trpc/server', 'zod'],
  }),
  floor('jobs', 'packages/api/src/jobs', {
    floors: ['services', 'schemas', 'tools', 'domain'],
    packages: ['zod'],
  }),
  floor('trpc', 'packages/api/src/trpc', {
    floors: ['http-statuses', 'tools', 'domain'],
    packages: ['@trpc/server', 'zod'],
  }),
  // Apart from the rest of the package, so that a process can refuse before it has loaded the procedures.
  floor('http-statuses', 'packages/api/src/http-statuses.ts', { floors: ['domain'], packages: [] }),
  floor('services', 'packages/api/src/services', { floors: ['schemas', 'tools', 'domain'], packages: [] }),
  floor('schemas', 'packages/api/src/schemas', { floors: ['domain'], packages: ['zod'] }),
  floor('tools', 'packages/api/src/app-services.ts', { floors: ['domain'], packages: [] }),
  floor('db', 'packages/db', { floors: ['domain'], packages: '*' }),
  floor('domain', 'packages/domain/src', { floors: [], packages: [] }),
  floor('sdk', 'packages/sdk/src', { floors: ['api', 'domain'], packages: ['@trpc/client', '@trpc/server'] }),
]

/** What a package's `dependencies` may list. A package that is absent here may list anything. */
export const allowedDependencies: Readonly<Record<string, readonly string[]>> = {
  '@atelier/domain': [],
  '@atelier/api': ['@atelier/domain', '@trpc/server', 'zod'],
  '@atelier/db': ['@atelier/domain', 'kysely', 'pg', 'pg-boss'],
  '@atelier/sdk': [],
}

/** Our packages that a package may not even have for development: its sources could then import them. */
export const bannedDevDependencies: Readonly<Record<string, readonly string[]>> = {
  '@atelier/domain': ['@atelier/api', '@atelier/db', '@atelier/sdk', '@atelier/server'],
  '@atelier/api': ['@atelier/db', '@atelier/sdk', '@atelier/server'],
  '@atelier/db': ['@atelier/api', '@atelier/sdk', '@atelier/server'],
  '@atelier/sdk': ['@atelier/db', '@atelier/server'],
}

/** Entry points for development and tests, and the folders that may use them: production code never does. */
export const developmentOnly: readonly string[] = [
  '@atelier/db/catalog-seed',
  '@atelier/db/embedded',
  '@atelier/db/testing',
  '@atelier/db/drift',
]
export const developmentFolders: readonly string[] = ['apps/server/src/dev', 'apps/server/src/cli']

/** Single imports that cross the table on purpose, as `file -> what is written`, each with its reason. */
export const exceptions: readonly string[] = [
  // Lucia is one file here and its seven queries one file there: this is the type the two agree on.
  'apps/server/src/adapters/identity/lucia-sessions.ts -> @atelier/db',
]

export const maxLines = 300
