import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultyStorage, type FaultyStorage } from '../../../apps/server/tests/_faulty-storage.ts'
import { picture } from '../../../apps/server/tests/_images.ts'
import { type ListeningServer, listeningServer } from '../../../apps/server/tests/_listening.ts'
import { createPerson, type Person } from '../../../apps/server/tests/_people.ts'
import { aSubCategory } from '../../../apps/server/tests/_catalog.ts'
import { testBucket } from '../../../apps/server/tests/_storage.ts'
import { aBrowser, hasChromium } from '../../../apps/server/tests/browser/_chromium.ts'
import { root, packedProject } from './_packed.ts'
import { builtApp, pageServer } from './_page-app.ts'

const sample = join(root, 'packages/sdk/tests/apps/sample-app.tsx')
const count = 21

/** Products by name, each with an offer of a brand, the newest first. */
async function fill(server: ListeningServer, { accessToken }: Person): Promise<void> {
  const api = server.backend.as(accessToken)
  const { id: subCategoryId } = await aSubCategory(server.backend)
  for (let at = 0; at < count; at++) {
    const { id: productId } = await api.products.create({ name: `Lamp ${at}`, subCategoryId })
    const brand = at % 3 === 0 ? 'Oak' : 'Elm'
    await api.offers.create({ productId, brand, manufacturerNumber: `no ${at}`, priceRub: 10 })
  }
}

const photoOf = async (tint: number, size = { width: 40, height: 30 }) => ({
  name: 'photo.png',
  mimeType: 'image/png',
  buffer: Buffer.from(await picture('png', { ...size, tint })),
})

describe.skipIf(!hasChromium)('an app on the packed package, built by Vite, in Chromium', () => {
  let pages: Awaited<ReturnType<typeof pageServer>>
  let storage: FaultyStorage
  let server: ListeningServer
  let browser: Browser
  let clerk: Person

  beforeAll(async () => {
    pages = await pageServer()
    const rules = {
      AllowedOrigins: [pages.origin],
      AllowedMethods: ['PUT'],
      AllowedHeaders: ['*'],
      ExposeHeaders: ['ETag'],
    }
    const bucket = await testBucket({ CORSRules: [rules] })
    storage = await faultyStorage(bucket.S3_ENDPOINT)
    server = await listeningServer({ ...bucket, S3_UPLOAD_URL: storage.url, CORS_ORIGINS: pages.origin })
    browser = await aBrowser()
    clerk = await createPerson(server.backend, { role: 'EMPLOYEE' })
  })
  afterAll(async () => {
    await browser.close()
    await server[Symbol.asyncDispose]()
    await storage[Symbol.asyncDispose]()
    await pages[Symbol.asyncDispose]()
  })

  /** A page with the app, and what its scripts failed with. */
  async function open(name: string): Promise<{ page: Page; faults: string[] }> {
    pages.serve(await builtApp(await packedProject(), name, server.url))
    const page = await (await browser.newContext()).newPage()
    page.setDefaultTimeout(60_000)
    const faults: string[] = []
    page.on('pageerror', error => faults.push(String(error)))
    await page.goto(pages.origin)
    return { page, faults }
  }

  it('has at most 60 lines', async () => {
    expect((await readFile(sample, 'utf8')).trimEnd().split('\n').length).toBeLessThanOrEqual(60)
  })

  it('signs in, pages, filters, edits before the answer, uploads, follows others and says what failed', async () => {
    await fill(server, clerk)
    const { page, faults } = await open('sample-app')
    const rows = page.locator('li')
    const first = rows.first()
    const signIn = async (password: string) => {
      await page.getByPlaceholder('Name', { exact: true }).fill(clerk.username)
      await page.getByPlaceholder('Password').fill(password)
      await page.getByRole('button', { name: 'Sign in' }).click()
    }
    await signIn('not it')
    await page.getByRole('alert').filter({ hasText: 'Wrong name or password.' }).waitFor()
    await signIn(clerk.password)

    // The list, by pages and by facets.
    await first.waitFor()
    expect(await rows.count()).toBe(20)
    await page.getByRole('button', { name: 'More' }).click()
    await rows.nth(20).waitFor()
    await page.getByRole('button', { name: 'Oak (7)' }).click()
    await expect.poll(() => rows.count()).toBe(7)
    await page.getByRole('button', { name: 'Oak (7)' }).click()
    await expect.poll(() => rows.count()).toBe(21)

    // An edit is shown while its request is held; a refused one is taken back, with the words of its code.
    const held = Promise.withResolvers<void>()
    await page.route('**/trpc/products.update', async route => {
      await held.promise
      await route.continue()
    })
    const rename = async (name: string) => {
      await first.getByPlaceholder('New name').fill(name)
      await first.getByRole('button', { name: 'Rename' }).click()
    }
    await rename('Oak lamp')
    await expect.poll(() => first.locator('b').textContent()).toBe('Oak lamp')
    held.resolve()
    const api = server.backend.as(clerk.accessToken)
    const id = (await api.products.list({ limit: 1 })).items[0]?.id ?? 0
    const stored = () => api.products.get({ id })
    await expect.poll(async () => (await stored()).name).toBe('Oak lamp')
    await page.unroute('**/trpc/products.update')

    // Another client changes it: the page learns of it without a reload.
    await api.products.update({ id, name: 'Elm lamp' })
    await expect.poll(() => first.locator('b').textContent()).toBe('Elm lamp')

    await page.route('**/trpc/products.update', async route => {
      await api.products.update({ id, name: 'Ash lamp' })
      await route.continue()
    })
    await rename('Beech lamp')
    await first
      .getByRole('alert')
      .filter({ hasText: /^Version \d+ was saved meanwhile.$/ })
      .waitFor()
    await expect.poll(() => first.locator('b').textContent()).toBe('Ash lamp')
    await page.unroute('**/trpc/products.update')

    // An upload becomes the picture of the product; a file that is none is refused in words.
    await first.locator('input[type=file]').setInputFiles(await photoOf(1))
    await expect.poll(() => first.locator('img').getAttribute('srcset')).toContain(' 40w')
    expect(await first.locator('progress').getAttribute('value')).toBe('100')
    expect((await stored()).image?.width).toBe(40)
    await first
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('?') })
    await first.getByRole('alert').filter({ hasText: /image/i }).waitFor()

    // The login outlives a reload, and ends.
    await page.reload()
    await first.waitFor()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    expect(faults).toEqual([])
  })

  it('uploads with progress, aborts, goes on from what arrived, and takes dropped files', async () => {
    const { page, faults } = await open('upload-app')
    const { accessToken, refreshToken } = clerk
    await page.evaluate(
      login => localStorage.setItem('atelier.login', login),
      JSON.stringify({ accessToken, refreshToken }),
    )
    await page.reload()
    const output = page.locator('output')
    const says = (text: RegExp) => output.filter({ hasText: text }).waitFor()
    // Three parts: one arrives, the next one hangs.
    storage.set('hang', { after: 1 })
    await page.locator('input[type=file]').setInputFiles(await photoOf(2, { width: 1_000, height: 800 }))
    await says(/^uploading (3[3-9]|[4-9]\d) /)
    await page.getByRole('button', { name: 'Abort' }).click()
    await says(/^aborted /)
    storage.set('pass')
    const before = storage.seen.length
    await page.getByRole('button', { name: 'Resume' }).click()
    await says(/^done 100 1 $/)
    const puts = storage.seen.slice(before).filter(line => line === 'PUT 200')
    expect(puts.length).toBe(2)
    await page.locator('img').waitFor()

    // Two files that are dropped.
    const files = await Promise.all([photoOf(3), photoOf(4)])
    const transfer = await page.evaluateHandle(
      given => {
        const held = new DataTransfer()
        for (const base64 of given) {
          const bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))
          held.items.add(new File([bytes], 'dropped.png', { type: 'image/png' }))
        }
        return held
      },
      files.map(({ buffer }) => buffer.toString('base64')),
    )
    await page.locator('main').dispatchEvent('drop', { dataTransfer: transfer })
    await says(/^done 100 2 $/)
    await expect.poll(() => page.locator('img').count()).toBe(2)

    // A refusal has its words.
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('?') })
    await says(/^failed .*image/i)
    expect(faults).toEqual([])
  })

  it('keeps writes while the network is off, and sends them after a reload, in order and once', async () => {
    const { page, faults } = await open('offline-app')
    const maker = await createPerson(server.backend)
    const { accessToken, refreshToken } = maker
    await page.evaluate(
      login => localStorage.setItem('atelier.login', login),
      JSON.stringify({ accessToken, refreshToken }),
    )
    await page.reload()
    const says = (each: Page, text: RegExp) => each.locator('output').filter({ hasText: text }).waitFor()
    const add = async (each: Page, title: string) => {
      await each.getByPlaceholder('Title').fill(title)
      await each.getByRole('button', { name: 'Add' }).click()
    }
    const made = async () => {
      const { items } = await server.backend.as().projects.list({ userId: maker.userId, limit: 20 })
      return items.map(({ title }) => title).toReversed()
    }

    // The answer of the first is lost on the way: the server has carried it out.
    const arrived = Promise.withResolvers<void>()
    const keys: (string | undefined)[] = []
    page.context().on('request', request => {
      if (request.url().endsWith('/trpc/projects.create') && request.method() === 'POST')
        keys.push(request.headers()['idempotency-key'])
    })
    await page.route('**/trpc/projects.create', async route => {
      if (route.request().method() === 'POST') {
        await route.fetch()
        arrived.resolve()
        await route.abort()
      } else await route.continue()
    })
    await add(page, 'Ash')
    await arrived.promise
    await page.context().setOffline(true)
    for (const title of ['Beech', 'Cherry', 'Elm']) await add(page, title)
    await says(page, /^waiting 4, ended , answers $/)
    expect(await made()).toEqual(['Ash'])
    await page.close()

    await page.context().setOffline(false)
    const again = await page.context().newPage()
    await again.goto(pages.origin)
    await says(again, /^waiting 0/)
    expect(await made()).toEqual(['Ash', 'Beech', 'Cherry', 'Elm'])
    expect(new Set(keys).size).toBe(4)

    // Nothing is left for a third visit; another write has its answer at once, a refused one its words.
    await again.reload()
    await says(again, /^waiting 0, ended , answers $/)
    await add(again, 'Fir')
    await says(again, /^waiting 0, ended projects.create, answers Fir$/)
    await add(again, 'x'.repeat(1_000))
    await says(again, /^waiting 0, ended projects.create (.+), answers Fir \1$/)
    expect(faults).toEqual([])
  })
})
