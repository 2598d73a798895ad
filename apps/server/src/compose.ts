import type { AppServices } from '@atelier/api'
import type { AppError } from '@atelier/domain'
import { type App, createApp } from './http/app.ts'
import { addDocs } from './docs/add-docs.ts'
import { addMcp } from './mcp/add-mcp.ts'
import { addPages } from './pages/add-pages.ts'
import { createRest } from './rest/create-rest.ts'
import type { TransportServices } from './http/context.ts'
import { lastSeen } from './http/last-seen.ts'
import { createReadiness, type Dependency, type ReadinessReport } from './http/readiness.ts'
import type { RequestScope } from './http/scope.ts'
import { commonParts, type Composition } from './composition.ts'
import { addReference } from './site/add-reference.ts'
import { addSite, pageOpener, type Site } from './site/add-site.ts'
import { openMailLinks } from './site/open-mail-links.ts'
import { sitePolicy } from './site/policy.ts'
import { createTrpc } from './trpc/create-trpc.ts'
import { version } from './version.ts'
import type { Wired } from './wire.ts'

/** Whether requests should come here: the database, its writes and its migrations decide, the storage is reported. */
export function readinessOf(
  { isDraining }: Composition,
  { database, transport: { services } }: Wired,
): () => Promise<ReadinessReport> {
  const dependencies = [
    { name: 'database', decisive: true, check: () => mustBe(database.ping()) },
    { name: 'writes', decisive: true, check: () => mustBe(database.isWritable()) },
    { name: 'migrations', decisive: true, check: () => mustBe(database.isMigrated()) },
    ...(services.objects.isConfigured ? [storageOf(services)] : []),
  ]
  return createReadiness(dependencies, isDraining)
}

/** The app of a deployment: its transports over its services. */
export function composeApp(composition: Composition, wired: Wired, ready = readinessOf(composition, wired)): App {
  composition.metrics.watch({ ...wired.watched, cache: wired.cache })
  const services = { ...wired.transport, report: reportTo(composition), traced: composition.traces?.procedure }
  const site = siteOf(composition, services)
  const rest = createRest(services, app => {
    if (site) addSite(app, site)
    addPages(app, site && pageOpener(site))
    addMcp(app, services, version)
    if (composition.reference) addReference(app, composition.reference)
    addDocs(app, { publicUrl: composition.config.server.publicUrl, version })
  })
  return createApp({
    ...commonParts(composition),
    ready,
    trpc: createTrpc(services),
    rest: site ? openMailLinks(site.build, rest) : rest,
  })
}

const siteOf = ({ site: build, config }: Composition, services: TransportServices): Site | undefined =>
  build && {
    build,
    services,
    isListed: config.mode !== 'development',
    policy: sitePolicy(config.storage, { isStripeOffered: (config.payments.stripe?.publishableKey ?? null) !== null }),
    publicUrl: config.server.publicUrl,
    facts: {
      siteName: config.siteName,
      mailboxUrl: config.mode === 'development' ? `http://localhost:${config.embeddedPorts.mailbox}` : undefined,
    },
  }

/** Reported, never decisive: a replica without storage still reads and sells. No object has this key. */
const storageOf = ({ objects }: AppServices): Dependency => ({
  name: 'storage',
  decisive: false,
  check: lastSeen(() => objects.head('readiness'), 5_000),
})

async function mustBe(answer: Promise<boolean>): Promise<void> {
  if (!(await answer)) throw new Error('no')
}

/** Refusals are the access line's; what is our own fault, or a dependency's, gets a line with its cause. */
const reportTo =
  ({ log: { logger }, isKnownState }: Composition) =>
  (error: AppError, { requestId, route }: RequestScope): void => {
    const { code, kind } = error
    if (kind === 'internal') logger.error({ err: error.cause ?? error, requestId, route }, 'internal error')
    else if (kind === 'unavailable' && !isKnownState?.(error))
      logger.warn({ err: error.cause ?? error, code, requestId, route }, 'unavailable')
  }
