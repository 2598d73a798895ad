/**
 * The layers and what each may import. A layer always reaches itself.
 * `layers` are ours; `packages` come from npm or Node; `*` is any of them.
 */
export interface Layer {
  readonly name: string
  /** A folder with everything below it, one file, or `<folder>/*.ts` for the files directly in a folder. */
  readonly place: string
  readonly layers: readonly string[] | '*'
  readonly packages: readonly string[] | '*'
}

const layer = (name: string, place: string, reach: Pick<Layer, 'layers' | 'packages'>): Layer => ({
  name,
  place,
  ...reach,
})

const node = 'node:*'
const webAreas = ['home', 'shop', 'account', 'portfolio', 'calendar', 'studio'] as const
const webPackages = [
  'react',
  'react-dom',
  'react-aria-components',
  '@stripe/stripe-js',
  '@tanstack/react-query',
  '@tanstack/react-router',
  // What a file for an import holds, before it is sent.
  'csv-parse',
  'read-excel-file',
]
const sdkEntries = ['sdk', 'sdk-query', 'sdk-react']

/** Top to bottom. A source file in a folder that no entry names is a fault. */
export const layers: readonly Layer[] = [
  // The frontend: of ours it imports the SDK and nothing else. Its areas stay apart, so that no shop loads the studio.
  layer('web', 'apps/web/src', {
    layers: [...webAreas.map(area => `web-${area}`), ...sdkEntries],
    packages: webPackages,
  }),
  ...webAreas.map(area =>
    layer(`web-${area}`, `apps/web/src/${area}`, {
      layers: ['web', ...(area === 'account' ? ['web-shop'] : []), ...sdkEntries],
      packages: webPackages,
    }),
  ),

  // Reads committed files of the contract; of the code only the list of errors.
  layer('reference', 'apps/reference', {
    layers: ['sdk', 'http-statuses', 'domain'],
    packages: ['vitepress', 'zod', node],
  }),

  layer('cli', 'apps/server/src/cli', { layers: '*', packages: '*' }),
  layer('dev', 'apps/server/src/dev', {
    layers: ['server', 'process', 'config', 'http', 'observability', 'rest', 'site', 'api', 'db', 'db-dev', 'domain'],
    packages: '*',
  }),
  // The composition root and the entry points of the server's processes.
  layer('server', 'apps/server/src/*.ts', {
    layers: [
      'docs',
      'pages',
      'site',
      'mcp',
      'rest',
      'trpc-transport',
      'http',
      'process',
      'observability',
      'jobs-runner',
      'adapters',
      'diagnosis',
      'config',
      'api',
      'http-statuses',
      'db',
      'domain',
    ],
    packages: [node],
  }),
  layer('process', 'apps/server/src/process', {
    layers: ['http', 'observability', 'db', 'domain'],
    packages: ['@hono/node-server', 'prom-client', 'zod', node],
  }),
  layer('docs', 'apps/server/src/docs', { layers: ['rest', 'http'], packages: ['hono', node] }),
  layer('rest', 'apps/server/src/rest', {
    layers: ['http', 'api', 'http-statuses', 'domain'],
    packages: ['hono', 'zod', '@trpc/server', node],
  }),
  layer('trpc-transport', 'apps/server/src/trpc', {
    layers: ['http', 'api', 'http-statuses', 'domain'],
    packages: ['zod', '@trpc/server'],
  }),
  layer('mcp', 'apps/server/src/mcp', {
    layers: ['http', 'api', 'domain'],
    packages: ['hono', 'zod', '@modelcontextprotocol/sdk'],
  }),
  layer('pages', 'apps/server/src/pages', { layers: ['http', 'domain'], packages: ['hono', node] }),
  // The built frontend: its files, and its pages with what search engines read.
  layer('site', 'apps/server/src/site', { layers: ['http', 'api', 'domain'], packages: ['hono', node] }),
  layer('http', 'apps/server/src/http', {
    layers: ['observability', 'api', 'http-statuses', 'domain'],
    packages: ['zod', '@remix-run/multipart-parser', 'ipaddr.js', 'lru-cache', node],
  }),
  layer('observability', 'apps/server/src/observability', { layers: ['config', 'domain'], packages: '*' }),
  // What `pnpm ops doctor` and the studio say of a running system.
  layer('diagnosis', 'apps/server/src/diagnosis', {
    layers: ['adapters', 'config', 'process', 'db', 'domain'],
    packages: ['nodemailer'],
  }),
  layer('jobs-runner', 'apps/server/src/jobs', { layers: ['api', 'db', 'domain'], packages: [] }),
  layer('adapters', 'apps/server/src/adapters', { layers: ['domain'], packages: '*' }),
  layer('config', 'apps/server/src/config', { layers: ['domain'], packages: ['zod', node] }),
  layer('server-build', 'apps/server/build', { layers: ['adapters'], packages: '*' }),

  layer('api', 'packages/api/src/*.ts', {
    layers: ['routers', 'jobs', 'consumers', 'services', 'schemas', 'trpc', 'http-statuses', 'app-services', 'domain'],
    packages: ['@trpc/server', 'zod'],
  }),
  layer('routers', 'packages/api/src/routers', {
    layers: ['services', 'schemas', 'trpc', 'domain'],
    packages: ['@trpc/server', 'zod'],
  }),
  layer('jobs', 'packages/api/src/jobs', {
    layers: ['services', 'schemas', 'app-services', 'domain'],
    packages: ['zod'],
  }),
  layer('consumers', 'packages/api/src/consumers', { layers: ['services', 'app-services', 'domain'], packages: [] }),
  layer('trpc', 'packages/api/src/trpc', {
    layers: ['http-statuses', 'app-services', 'domain'],
    packages: ['@trpc/server', 'zod'],
  }),
  // A process answers refusals with it before it has loaded the procedures.
  layer('http-statuses', 'packages/api/src/http-statuses.ts', { layers: ['domain'], packages: [] }),
  layer('services', 'packages/api/src/services', { layers: ['schemas', 'app-services', 'domain'], packages: [] }),
  layer('schemas', 'packages/api/src/schemas', { layers: ['domain'], packages: ['zod'] }),
  layer('app-services', 'packages/api/src/app-services.ts', { layers: ['domain'], packages: [] }),

  layer('db', 'packages/db', { layers: ['domain'], packages: ['kysely', 'pg', 'pg-boss', 'node:*'] }),
  // Embedded Postgres, seed, drift and test databases: production code of the package never imports them.
  layer('db-dev', 'packages/db/dev', { layers: ['db', 'domain'], packages: '*' }),

  layer('sdk', 'packages/sdk/src', { layers: ['api', 'domain'], packages: ['@trpc/client', '@trpc/server'] }),
  // Entries beside the client, for what only some apps need.
  layer('sdk-query', 'packages/sdk/src/query', { layers: ['sdk', 'domain'], packages: ['@tanstack/query-core'] }),
  layer('sdk-react', 'packages/sdk/src/react', { layers: ['sdk'], packages: ['react', 'thumbhash'] }),
  layer('sdk-offline', 'packages/sdk/src/offline', { layers: ['sdk'], packages: [] }),
  layer('sdk-testing', 'packages/sdk/src/testing', { layers: ['sdk', 'http-statuses', 'domain'], packages: [] }),
  layer('sdk-webhooks', 'packages/sdk/src/webhooks', { layers: ['sdk'], packages: [] }),
  layer('sdk-build', 'packages/sdk/*.ts', { layers: ['sdk', 'api', 'domain'], packages: '*' }),

  layer('sdk-cli', 'packages/cli/src', { layers: ['sdk'], packages: [node] }),
  layer('sdk-cli-build', 'packages/cli/*.ts', { layers: [], packages: '*' }),

  layer('domain', 'packages/domain/src', { layers: [], packages: [] }),
]

/** What a package's `dependencies` may list. A package that is absent here may list anything. */
export const allowedDependencies: Readonly<Record<string, readonly string[]>> = {
  '@atelier/domain': [],
  '@atelier/api': ['@atelier/domain', '@trpc/server', 'zod'],
  '@atelier/db': ['@atelier/domain', 'kysely', 'pg', 'pg-boss'],
  '@atelier/sdk': [],
  '@atelier/web': ['@atelier/sdk', ...webPackages],
}

/** Packages of ours that a package must not list even for development, since its source could then import them. */
export const bannedDevDependencies: Readonly<Record<string, readonly string[]>> = {
  '@atelier/domain': ['@atelier/api', '@atelier/db', '@atelier/sdk', '@atelier/server'],
  '@atelier/api': ['@atelier/db', '@atelier/sdk', '@atelier/server'],
  '@atelier/db': ['@atelier/api', '@atelier/sdk', '@atelier/server'],
  '@atelier/sdk': ['@atelier/db', '@atelier/server'],
  '@atelier/web': ['@atelier/api', '@atelier/db', '@atelier/domain', '@atelier/server'],
}

/** Entry points for development and tests. Only the development folders may import them. */
export const developmentOnly: readonly string[] = [
  '@atelier/db/catalog-seed',
  '@atelier/db/embedded',
  '@atelier/db/testing',
  '@atelier/db/drift',
]
export const developmentFolders: readonly string[] = ['apps/server/src/dev', 'apps/server/src/cli']

/** Single imports that the table would refuse, as `file -> specifier`, each with its reason. */
export const exceptions: readonly string[] = [
  // Lucia's adapter and its queries share one type; each is a single file on its own layer.
  'apps/server/src/adapters/identity/lucia-sessions.ts -> @atelier/db',
]
