/**
 * The oldest version of each package that may run in production, because of what it mends or brings.
 * Source: the reliability specification, section 3. Compared with the lockfile, so it also holds for what others pull in.
 */
export const minimumVersions: Readonly<Record<string, string>> = {
  node: '24.14.1',
  hono: '4.12.34',
  '@hono/node-server': '2.0.10',
  '@trpc/server': '11.15.0',
  '@trpc/client': '11.15.0',
  kysely: '0.28.17',
  pg: '8.16.0',
  zod: '4.0.0',
  lucia: '3.2.2',
  'pg-boss': '12.35.0',
  sharp: '0.35.0',
  'file-type': '21.3.4',
  nodemailer: '9.0.5',
  'sanitize-html': '2.17.4',
  jose: '6.0.0',
}

/** Packages no manifest of ours may list, each with the reason; a figure is the first version that would do. */
export const refusedPackages: Readonly<Record<string, { readonly why: string; readonly until?: string }>> = {
  ip: { why: 'misreads private addresses: ipaddr.js' },
  jsonwebtoken: { why: 'accepts what it should refuse: our own HS512 check' },
  'node-cron': { why: 'fires in every replica: pg-boss schedules' },
  csurf: { why: 'unmaintained: Origin check' },
  qs: { why: 'nested keys from the query: URLSearchParams' },
  'lodash.merge': { why: 'prototype pollution: spread' },
  multer: { why: 'upload faults before 2', until: '2.0.0' },
  busboy: { why: 'crashes on hostile parts before 1', until: '1.0.0' },
  'trpc-openapi': { why: 'sets coercion on shared schemas: our own rows' },
  superjson: { why: 'plain JSON with ISO strings' },
  oslo: { why: 'deprecated: node:crypto' },
}
