import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ListeningServer } from '../_listening.ts'
import { createPerson } from '../_people.ts'
import { aBrowser, hasChromium } from '../browser/_chromium.ts'
import { buyAsGuest } from '../browser/_guest.ts'
import { faultsOf, siteServer } from '../browser/_site.ts'
import { signInToStudio } from '../browser/_studio.ts'

describe.skipIf(!hasChromium)('a new shop', () => {
  let server: ListeningServer
  let browser: Browser
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([siteServer(), aBrowser()])
  })
  afterAll(async () => {
    await browser.close()
    await server[Symbol.asyncDispose]()
  })

  const aPage = async (): Promise<Page> => {
    const page = await (
      await browser.newContext({ locale: 'en-GB', viewport: { width: 1_280, height: 900 } })
    ).newPage()
    page.setDefaultTimeout(60_000)
    return page
  }

  it('is led from nothing to its first sale', async () => {
    const boss = await createPerson(server.backend, { role: 'ADMIN' })
    const page = await aPage()
    const faults = faultsOf(page)
    await page.goto(`${server.url}/studio`)
    await signInToStudio(page, { email: boss.email, password: boss.password })
    const guide = page.getByRole('region', { name: 'Set up the shop' })
    const follow = async (step: string) => {
      await page.getByRole('link', { name: 'Today' }).click()
      await guide.locator('[aria-current=step]').getByRole('link', { name: step }).click()
    }
    const save = () => page.getByRole('button', { name: 'Save', exact: true }).click()
    const add = (list: string) =>
      page.getByRole('region', { name: list, exact: true }).getByRole('button', { name: 'Add', exact: true }).click()
    const dialog = page.getByRole('dialog')

    await follow('Say who sells')
    await page.getByLabel('Seller', { exact: true }).fill('Oak and Ash')
    await page.getByLabel('Address of the seller').fill('Lindenallee 7b, 10115 Berlin')
    await save()
    await page.getByText('Saved').waitFor()

    await follow('How orders are sent')
    await add('Shipping methods')
    await dialog.getByLabel('Code').fill('parcel')
    await dialog.getByLabel('Name').fill('Parcel')
    await dialog.getByLabel('Kind').selectOption({ label: 'Delivery' })
    await dialog.getByLabel(/^Price/).fill('5')
    await dialog.getByLabel('Tax class').selectOption({ index: 1 })
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('cell', { name: 'Parcel' }).waitFor()

    await follow('Categories and sub-categories')
    await add('Categories')
    await dialog.getByLabel('Name').fill('Lighting')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('cell', { name: 'Lighting' }).first().waitFor()
    await add('Sub-categories')
    await dialog.getByLabel('Name').fill('Desk lamps')
    await dialog.getByLabel('Category').selectOption({ label: 'Lighting' })
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('cell', { name: 'Desk lamps' }).waitFor()

    await follow('The first product')
    await page.getByRole('button', { name: 'New product' }).click()
    await dialog.getByLabel('Name').fill('Oak lamp')
    await dialog.getByLabel('Sub-category').selectOption({ label: 'Lighting / Desk lamps' })
    await dialog.getByRole('button', { name: 'Create' }).click()
    await page.getByRole('heading', { name: 'Oak lamp', level: 1 }).waitFor()
    await page.getByRole('button', { name: 'New offer' }).click()
    await dialog.getByLabel('Brand').fill('Atelier')
    await dialog.getByLabel('Manufacturer number').fill('OL-1')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Prices' }).click()
    await dialog.getByRole('button', { name: 'Add price' }).click()
    await dialog.getByLabel('Amount').fill('19.90')
    await dialog.getByRole('button', { name: 'Save prices' }).click()
    await page.getByText('19.90').waitFor()
    await page.getByLabel('Status').selectOption('published')
    await save()
    await page.getByText('Published').first().waitFor()

    await follow('Take goods in')
    await page.getByRole('button', { name: 'New waybill' }).click()
    await page.getByRole('button', { name: 'Create draft' }).click()
    await page.getByLabel('Scan or type').fill('OL-1')
    await page.keyboard.press('Enter')
    await page.locator('.st-amount').fill('7')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Post' }).click()
    await page.getByText('Posted', { exact: true }).first().waitFor()

    await page.getByRole('link', { name: 'Today' }).click()
    await page.getByRole('heading', { name: 'To accept' }).waitFor()
    await guide.waitFor({ state: 'detached' })
    expect(faults).toEqual([])
    const { number } = await buyAsGuest(await aPage(), {
      shop: server.url,
      search: 'Oak lamp',
      product: 'Oak lamp',
      quantity: 2,
      email: 'first@studio.example',
      shipping: /Parcel/,
    })
    await page.getByRole('link', { name: number }).click()
    await page.getByRole('heading', { name: new RegExp(number) }).waitFor()
  })
})
