import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type { Page, Request } from 'playwright-core'
import { expect } from 'vitest'
import { buildWeb } from '../../src/dev/web-build.ts'
import { createSiteBuild } from '../../src/site/build.ts'
import { freePort } from '../_free-port.ts'
import { type ListeningServer, listeningServer } from '../_listening.ts'

const root = resolve(import.meta.dirname, '../../../..')
const require = createRequire(`${root}/apps/web/package.json`)

/** The server with the frontend, built from these sources as `pnpm start` builds it, at an origin that it knows as its own. */
export async function siteServer(overrides: Readonly<Record<string, string>> = {}): Promise<ListeningServer> {
  const fault = await buildWeb(root, new AbortController().signal)
  if (fault !== undefined) throw new Error(fault)
  const port = await freePort()
  const url = `http://localhost:${port}`
  const site = createSiteBuild([resolve(root, 'apps/web/dist')])
  return { ...(await listeningServer({ PUBLIC_URL: url, ...overrides }, { port, site })), url }
}

/** What a page should never say: failures in scripts, and what its policy refused. Answers of the API are not among it. */
export function faultsOf(page: Page): readonly string[] {
  const faults: string[] = []
  page.on('pageerror', error => faults.push(String(error)))
  page.on('console', message => {
    const text = message.text()
    if (message.type() === 'error' && !text.startsWith('Failed to load resource')) faults.push(text)
  })
  return faults
}

/** Tracks the running requests of a page, except its live stream. */
export function requestsOf(page: Page): { readonly ended: () => Promise<void> } {
  const running = new Set<Request>()
  const gone = (request: Request): void => void running.delete(request)
  page.on('request', request => void (request.url().includes('/live') || running.add(request)))
  page.on('requestfinished', gone)
  page.on('requestfailed', gone)
  const frame = () => page.evaluate('new Promise(done => requestAnimationFrame(() => setTimeout(done)))')
  return {
    /** Waits until none is running, including those that drawing the last answers has started. */
    async ended() {
      do {
        await expect.poll(() => running.size, { interval: 10 }).toBe(0)
        for (let turn = 0; turn < 2; turn++) await frame()
      } while (running.size > 0)
    },
  }
}

interface Violation {
  readonly id: string
  readonly impact: string | null
  readonly nodes: readonly { readonly html: string }[]
}

/** Serious faults of accessibility on the page as it is now, each with the elements that have it. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'))
  const found: unknown = await page.evaluate('axe.run().then(({ violations }) => violations)')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the form that axe documents
  return (found as readonly Violation[])
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}
