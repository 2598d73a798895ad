import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type EphemeralDemo, ephemeralDemo } from '../_ephemeral.ts'
import { aBrowser, hasChromium } from '../browser/_chromium.ts'
import { faultsOf } from '../browser/_site.ts'
import { openStudio, requireAccessible } from '../browser/_studio.ts'

describe.skipIf(!hasChromium)('the studio', () => {
  let demo: EphemeralDemo
  let browser: Browser
  let context: BrowserContext
  let page: Page
  const faults: (readonly string[])[] = []

  beforeAll(async () => {
    ;[demo, browser] = await Promise.all([ephemeralDemo(), aBrowser()])
  })
  afterAll(async () => {
    await browser.close()
    await demo[Symbol.asyncDispose]()
  })
  beforeEach(async () => {
    faults.length = 0
    await demo.renew()
    context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } })
    page = await anotherTab()
  })
  afterEach(async () => {
    await context.close()
    expect(faults.flat()).toEqual([])
  })

  async function anotherTab(): Promise<Page> {
    const tab = await context.newPage()
    tab.setDefaultTimeout(60_000)
    faults.push(faultsOf(tab))
    return tab
  }
  const save = (tab: Page) => tab.getByRole('button', { name: 'Save', exact: true }).click()
  const nameOn = (tab: Page) => tab.getByLabel('Name', { exact: true })

  it('shows a conflict field by field, and saves what was chosen', async () => {
    await openStudio(page, demo, '/products/57')
    await nameOn(page).fill('Mine')
    const other = await anotherTab()
    await other.goto(`${demo.url}/studio/products/57`)
    await other.getByLabel('Tags').fill('theirs')
    await save(other)
    await other.getByText('Saved').waitFor()
    await save(page)
    await page.getByRole('heading', { name: 'Changed by someone else' }).waitFor()
    await requireAccessible(page)
    await page.getByRole('button', { name: 'Use the chosen values' }).click()
    await save(page)
    await page.getByText('Saved').waitFor()
    expect([await nameOn(page).inputValue(), await page.getByLabel('Tags').inputValue()]).toEqual(['Mine', 'theirs'])
  })

  it('signs one tab in and out with the other, and keeps the address', async () => {
    await openStudio(page, demo, '/orders?status=NEW')
    const other = await anotherTab()
    await other.goto(`${demo.url}/studio/people`)
    await other.getByRole('heading', { name: 'People' }).waitFor()
    await other.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Sign in to the studio' }).waitFor()
    await openStudio(other, demo, '/people')
    await page.getByRole('heading', { name: 'Orders' }).waitFor()
    expect(page.url()).toBe(`${demo.url}/studio/orders?status=NEW`)
  })

  it('asks to sign in again when the session has ended', async () => {
    await openStudio(page, demo, '/stock')
    await page.getByRole('link', { name: /Reading lamp/ }).waitFor()
    // Its sessions are gone with the data; the live stream says so.
    await demo.renew()
    await page.getByRole('heading', { name: 'Sign in to the studio' }).waitFor()
    await openStudio(page, demo, '/waybills')
    await expect.poll(() => page.getByRole('link', { name: /^W-/ }).count()).toBeGreaterThan(0)
  })

  it('keeps what is being written while the login is renewed', async () => {
    await openStudio(page, demo, '/products/57')
    await nameOn(page).fill('Half a na')
    let renewals = 0
    await page.route('**/trpc/sessions.refresh*', async route => {
      renewals += 1
      await route.continue()
    })
    // One answer says that the access token has ended; the client renews it and asks again.
    const ended = { code: 'TOKEN_EXPIRED', httpStatus: 401, requestId: 'r', details: {} }
    await page.route(
      '**/trpc/products.get*',
      route => route.fulfill({ status: 401, json: { error: { message: 'ended', code: -32_001, data: ended } } }),
      { times: 1 },
    )
    // The change of another tab makes this page ask.
    const other = await anotherTab()
    await other.goto(`${demo.url}/studio/products/57`)
    await other.getByLabel('Tags').fill('theirs')
    await save(other)
    await expect.poll(() => renewals).toBe(1)
    await page.getByRole('navigation', { name: 'Studio' }).waitFor()
    expect(await nameOn(page).inputValue()).toBe('Half a na')
  })

  it('restores a page from its address, and back returns to the filter before', async () => {
    await openStudio(page, demo, '/products?brand=Folio&sort=-price')
    await page.getByText('10 found').waitFor()
    expect(await page.getByLabel('Brand').inputValue()).toBe('Folio')
    const first = await page.getByRole('row').nth(1).getByRole('link').textContent()
    await page.getByRole('row').nth(1).getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: first ?? '' }).waitFor()
    await page.goBack()
    await page.getByText('10 found').waitFor()
  })

  it('finds stock by a text that the address keeps', async () => {
    await openStudio(page, demo, '/stock')
    await page.getByRole('searchbox', { name: 'Name, SKU or number' }).fill('ol420-l')
    await page.waitForURL('**/studio/stock?q=ol420-l')
    await page.getByRole('link', { name: 'Oak lamp Atelier OL-420-L' }).waitFor()
    await page.reload()
    await page.getByRole('link', { name: 'Oak lamp Atelier OL-420-L' }).waitFor()
    expect(await page.getByRole('row').count()).toBe(2)
    expect(await page.getByRole('searchbox').inputValue()).toBe('ol420-l')
  })

  it('leads from a document to its order by its number, whose lines have pictures', async () => {
    await openStudio(page, demo, '/documents')
    await page.getByRole('link', { name: 'O-2026-000006' }).first().click()
    await page.getByRole('heading', { name: 'Order O-2026-000006' }).waitFor()
    const lines = page.getByRole('table', { name: 'Items' }).getByRole('row')
    await expect.poll(() => lines.locator('img').count()).toBe((await lines.count()) - 1)
  })

  it('opens what was clicked while a search was being typed, also when its page is slow to load', async () => {
    await openStudio(page, demo, '/orders')
    const link = page.getByRole('link', { name: 'O-2026-000002' })
    await link.waitFor()
    await page.route('**/web/order-page-*.js', async route => {
      // Longer than the pause after which a search is sent.
      await new Promise(resolve => void setTimeout(resolve, 1_000))
      await route.continue()
    })
    await page.getByRole('searchbox').fill('O-2026')
    await link.click()
    await page.getByRole('heading', { name: 'Order O-2026-000002' }).waitFor()
    expect(page.url()).toBe(`${demo.url}/studio/orders/2`)
  })

  it('is shown live what another person does', async () => {
    await openStudio(page, demo, '/orders/2')
    const other = await anotherTab()
    await other.goto(`${demo.url}/studio/orders/2`)
    await other.getByRole('button', { name: 'Start picking' }).click()
    await expect.poll(() => page.getByRole('button', { name: 'Ship', exact: true }).count()).toBe(1)
  })

  it('counts goods on a phone with a scanner', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await openStudio(page, demo, '/waybills?type=WAYBILL_STOCKTAKE')
    await page.getByRole('button', { name: 'New waybill' }).click()
    await page.getByRole('button', { name: 'Create draft' }).click()
    await page.getByLabel('Scan or type').waitFor()
    // The last with the kind of barcode before it, as some scanners send it.
    for (const scan of ['OL-420-L', 'OL-420-L', ']C0LC-12']) {
      await page.keyboard.type(scan)
      await page.keyboard.press('Enter')
    }
    await expect
      .poll(() => page.locator('.st-amount').evaluateAll(inputs => inputs.map(input => Object(input).value)))
      .toEqual(['1', '2'])
    await requireAccessible(page)
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await page.getByRole('button', { name: 'Post' }).click()
    await page.getByText('Posted', { exact: true }).first().waitFor()
  })

  it('is usable by keyboard alone: sign in, find an order, accept it', async () => {
    await page.goto(`${demo.url}/studio/orders?status=PENDING_PAYMENT`)
    await page.getByLabel('E-mail or username').focus()
    await page.keyboard.type(demo.admin.email)
    await page.keyboard.press('Tab')
    await page.keyboard.type(demo.admin.password)
    await page.keyboard.press('Enter')
    const link = page.getByRole('link', { name: /^O-/ })
    await link.waitFor()
    await page.getByRole('searchbox').focus()
    for (let presses = 0; presses < 20 && !(await isFocused(link)); presses += 1) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const accept = page.getByRole('button', { name: 'Accept order' })
    await accept.waitFor()
    await page.locator('main').focus()
    for (let presses = 0; presses < 20 && !(await isFocused(accept)); presses += 1) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('button', { name: 'Start picking' }).count()).toBe(1)
  })

  it.each(['light', 'dark'] as const)('has no serious finding of axe and no sideways scroll, %s', async colorScheme => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 390, height: 844 })
    await openStudio(page, demo)
    for (const path of pages) {
      await page.goto(`${demo.url}/studio${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0)
      await requireAccessible(page)
      expect([path, await page.evaluate('document.documentElement.scrollWidth <= innerWidth')]).toEqual([path, true])
    }
  })

  it('speaks Russian', async () => {
    await openStudio(page, demo)
    await page.getByRole('button', { name: 'Русский' }).click()
    await page.getByRole('heading', { name: 'Сегодня' }).waitFor()
    await page.getByRole('link', { name: 'Заказы', exact: true }).click()
    await expect.poll(() => page.getByText('Ждёт оплаты').count()).toBeGreaterThan(0)
  })
})

const isFocused = (locator: ReturnType<Page['locator']>) =>
  locator.evaluate(element => element === element.ownerDocument.activeElement)

const pages = [
  '',
  '/orders',
  '/orders/6',
  '/returns',
  '/refunds',
  '/documents',
  '/stock',
  '/stock/1',
  '/waybills',
  '/waybills/3',
  '/products',
  '/products/57',
  '/categories',
  '/collections',
  '/collections/1',
  '/imports',
  '/settings',
  '/settings/shop',
  '/settings/prices',
  '/people',
  '/people/2',
  '/audit',
  '/content/projects',
  '/content/events',
  '/content/posters',
  '/webhooks',
  '/jobs',
  '/mails?template=order_shipped',
  '/health',
  '/keys',
]
