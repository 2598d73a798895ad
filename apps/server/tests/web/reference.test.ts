import { resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildReference } from '../../src/dev/web-build.ts'
import { createReferenceBuild } from '../../src/site/build.ts'
import { type ListeningServer, listeningServer } from '../_listening.ts'
import { aBrowser, hasChromium } from '../browser/_chromium.ts'
import { faultsOf, seriousFaults } from '../browser/_site.ts'

const root = resolve(import.meta.dirname, '../../../..')

describe.skipIf(!hasChromium)('the reference in Chromium', () => {
  let server: ListeningServer
  let browser: Browser
  beforeAll(async () => {
    expect(await buildReference(root, new AbortController().signal)).toBe(undefined)
    ;[server, browser] = await Promise.all([listeningServer({}, { reference: createReferenceBuild() }), aBrowser()])
  })
  afterAll(async () => {
    await browser.close()
    await server[Symbol.asyncDispose]()
  })

  it.each([
    [1_280, 'light'],
    [1_280, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)(
    'is readable at %s px in %s: nothing is wider than the screen, and nothing is refused',
    async (width, colorScheme) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
      const page = await context.newPage()
      const faults = faultsOf(page)
      for (const path of ['', 'api/products.html#products-update', 'errors.html', 'types.html', 'guides/app.html']) {
        await page.goto(`${server.url}/reference/${path}`)
        await page.locator('h1').first().waitFor()
        expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, width])
      }
      expect(await page.evaluate("document.documentElement.classList.contains('dark')")).toBe(colorScheme === 'dark')
      await page.goto(`${server.url}/reference/api/products.html`)
      const serious = await seriousFaults(page)
      // The generator names its search button without the keys that it shows in it.
      expect(serious.filter(fault => !fault.includes('label-content-name-mismatch'))).toEqual([])
      expect(faults).toEqual([])
      await context.close()
    },
  )

  it('finds a procedure by its words and leads to the docs page to try it', async () => {
    const page = await browser.newPage()
    const faults = faultsOf(page)
    await page.goto(`${server.url}/reference/`)
    await page.getByRole('button', { name: 'Search' }).click()
    await page.locator('#localsearch-input').fill('carts checkout')
    await page.locator('#localsearch-list a', { hasText: 'carts.checkout' }).first().click()
    await page.locator('h2', { hasText: 'carts.checkout' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/reference/api/carts.html')
    const section = page.locator('h2#carts-checkout ~ p a.try').first()
    await section.click()
    await page.locator('[data-path="/v1/carts/{id}/checkout"]').waitFor()
    expect(faults).toEqual([])
  })
})
