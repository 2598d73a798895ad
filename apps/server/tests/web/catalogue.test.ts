import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOfferFor } from '../_carts.ts'
import { anImageFile } from '../_images.ts'
import type { ListeningServer } from '../_listening.ts'
import { createPerson, rowsOf } from '../_people.ts'
import { aBrowser, hasChromium } from '../browser/_chromium.ts'
import { faultsOf, seriousFaults, siteServer } from '../browser/_site.ts'
import { signInToStudio } from '../browser/_studio.ts'

describe.skipIf(!hasChromium)('the catalogue of the studio', () => {
  let server: ListeningServer
  let browser: Browser
  let page: Page
  let faults: readonly string[]
  let clerk: ReturnType<ListeningServer['backend']['as']>
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([siteServer(), aBrowser()])
    const boss = await createPerson(server.backend, { role: 'ADMIN' })
    clerk = server.backend.as(boss.accessToken)
    page = await (await browser.newContext({ locale: 'en-GB', viewport: { width: 1_280, height: 900 } })).newPage()
    page.setDefaultTimeout(60_000)
    faults = faultsOf(page)
    await page.goto(`${server.url}/studio`)
    await signInToStudio(page, { email: boss.email, password: boss.password })
  })
  afterAll(async () => {
    await browser.close()
    await server[Symbol.asyncDispose]()
    expect(faults).toEqual([])
  })

  async function aProduct(change: { readonly name?: string; readonly tags?: string[] } = {}) {
    const { productId: id } = await anOfferFor(server.backend, { stock: 3 })
    const { version } = await clerk.products.get({ id })
    return clerk.products.update({ id, ifVersion: version, tags: [], ...change })
  }
  /** By keyboard: goes to a row of a list, takes it, goes to the first of the places where it may go, and puts it there. */
  async function moveFirst(list: string, place: number): Promise<void> {
    const rows = page.getByRole('grid', { name: list }).getByRole('row')
    await rows.first().focus()
    for (let at = 1; at < place; at += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('[data-drop-target]').first().waitFor({ state: 'attached' })
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
  }
  const open = (path: string) => page.goto(`${server.url}/studio${path}`)

  it('orders images by keyboard alone; the first is the cover', async () => {
    const { id, version } = await aProduct()
    const { images } = await clerk.assets.uploadImages({
      files: await Promise.all(['a', 'b', 'c'].map((name, tint) => anImageFile(`${name}.png`, { tint: 60 * tint }))),
    })
    const [a, b, c] = images.map(asset => asset.id)
    if (a === undefined || b === undefined || c === undefined) throw new Error('three images were not stored')
    await clerk.products.update({ id, ifVersion: version, imageAssetId: a, imageAssetIds: [b, c] })
    await open(`/products/${id}`)
    await page.getByRole('grid', { name: 'Images' }).getByRole('row').nth(2).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await moveFirst('Images', 3)
    const order = async () => {
      const product = await clerk.products.get({ id })
      return [product.image?.id, ...product.images.map(each => each.id)]
    }
    await expect.poll(order).toEqual([c, a, b])
  })

  it('shows what the server makes of Markdown while it is written', async () => {
    const { id } = await aProduct()
    await open(`/products/${id}`)
    await page.getByLabel('Description').fill('Of **oak** <script>alert(1)</script>')
    const preview = page.getByRole('region', { name: 'As it will be shown' })
    await preview.locator('strong', { hasText: 'oak' }).waitFor()
    expect(await preview.locator('script').count()).toBe(0)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Saved').waitFor()
    expect((await clerk.products.get({ id })).descriptionHtml).toContain('<strong>oak</strong>')
  })

  it('builds the rule of a collection, with what it holds at each step', async () => {
    await aProduct({ name: 'Winter lamp', tags: ['winter', 'light'] })
    await aProduct({ name: 'Winter rug', tags: ['winter'] })
    await open('/collections')
    await page.getByRole('button', { name: 'New collection' }).click()
    await page.getByLabel('Name').fill('Winter')
    await page.getByRole('button', { name: 'Create' }).click()
    await page.getByRole('heading', { name: 'Winter', level: 1 }).waitFor()
    await page.getByRole('radio', { name: 'By a rule' }).check()
    await page.getByText('Choose a condition').waitFor()
    await page.getByRole('checkbox', { name: /^winter \(/ }).check()
    const holds = page.getByRole('region', { name: 'Holds now' })
    await holds.getByText('Winter rug').waitFor()
    await holds.getByText('Winter lamp').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    const saved = async () => (await clerk.collections.list({ limit: 10 })).items.map(({ rule }) => rule)
    await expect.poll(saved).toEqual([{ tags: ['winter'] }])
    await page.reload()
    await expect.poll(() => page.getByRole('checkbox', { name: /^winter \(/ }).isChecked()).toBe(true)
  })

  it('fills a collection by hand, in an order that is changed by keyboard', async () => {
    const [first, second] = [await aProduct({ name: 'Elm stool' }), await aProduct({ name: 'Elm bench' })]
    const { id } = await clerk.collections.create({ name: 'Elm' })
    await open(`/collections/${id}`)
    for (const { name } of [first, second]) {
      await page.getByRole('searchbox').fill(name)
      await page.getByRole('button', { name: `Add ${name}` }).click()
    }
    await moveFirst('Chosen products', 2)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    const held = async () =>
      (await clerk.collections.products({ collectionId: id, limit: 10 })).items.map(({ name }) => name)
    await expect.poll(held).toEqual(['Elm bench', 'Elm stool'])
  })

  it('changes many products at once, and says row by row what was changed by someone else', async () => {
    const [one, two] = [await aProduct({ name: 'Bulk one' }), await aProduct({ name: 'Bulk two', tags: ['old'] })]
    await open('/products?q=Bulk')
    await page.getByRole('checkbox', { name: 'Choose Bulk one' }).waitFor()
    // After the page has read it; an event would make the page read it again.
    await rowsOf(server.backend, 'update products set version = version + 1 where id = $1', [one.id])
    await page.getByRole('checkbox', { name: 'Choose all of this page' }).check()
    await page.getByRole('region', { name: 'Change 2 products' }).getByLabel('Status').selectOption('draft')
    await page.getByLabel('Add tags').fill('new')
    await page.getByLabel('Remove tags').fill('old')
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Apply to all chosen' }).click()
    await page.getByText('1 saved, 1 not.').waitFor()
    const refused = page.getByRole('list', { name: 'Not saved' })
    expect(await refused.innerText()).toMatch(/Bulk one\s+Changed by someone else/)
    expect(await clerk.products.get({ id: two.id })).toMatchObject({ status: 'draft', tags: ['new'] })
    expect(await clerk.products.get({ id: one.id })).toMatchObject({ status: 'published', tags: [] })
    // It stays chosen, and was read again.
    await page.getByRole('button', { name: 'Apply to all chosen' }).click()
    await page.getByText('1 saved.').waitFor()
    expect(await clerk.products.get({ id: one.id })).toMatchObject({ status: 'draft', tags: ['new'] })
  })
})
