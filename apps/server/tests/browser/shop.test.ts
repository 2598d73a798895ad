import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOfferFor } from '../_carts.ts'
import { clerkOf } from '../_catalog.ts'
import type { ListeningServer } from '../_listening.ts'
import { createPerson, rowsOf } from '../_people.ts'
import { aShippingMethod } from '../_shop.ts'
import { browserOfSuite, hasChromium } from './_chromium.ts'
import { buyAsGuest } from './_guest.ts'
import { faultsOf, requestsOf, seriousFaults, siteServer } from './_site.ts'

const fakeSecret = `whsec_${Buffer.alloc(32, 'a').toString('base64')}`

describe.skipIf(!hasChromium)('the shop', () => {
  let server: ListeningServer
  const { aContext } = browserOfSuite()
  beforeAll(async () => {
    server = await siteServer({ FAKE_PAYMENTS_SECRET: fakeSecret })
    await aShippingMethod(server.backend, { name: 'Parcel' })
  })
  afterAll(() => server[Symbol.asyncDispose]())

  async function aPage(width = 1_280, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
    const context = await aContext({ viewport: { width, height: 900 }, colorScheme, locale: 'en-GB' })
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    return page
  }

  async function aLamp(stock: number, price = 1_990) {
    const { id: offerId, productName: product, productSlug: slug } = await anOfferFor(server.backend, { stock, price })
    return { offerId, product, slug }
  }

  it.each([
    [1_280, 'light'],
    [390, 'dark'],
  ] as const)('sells to a guest at %d pixels, %s, without a serious fault of accessibility', async (width, scheme) => {
    const { product } = await aLamp(5)
    const page = await aPage(width, scheme)
    const faults = faultsOf(page)
    const seen: string[] = []
    const { number, orderUrl } = await buyAsGuest(page, {
      shop: server.url,
      search: product,
      product,
      quantity: 2,
      email: 'guest@studio.example',
      shipping: /Parcel/,
      look: async each => {
        seen.push(...(await seriousFaults(each)))
        expect(await each.locator('main').count()).toBe(1)
        expect(await each.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
      },
    })
    expect(seen).toEqual([])
    expect(faults).toEqual([])
    expect(await page.evaluate('localStorage.length')).toBe(0)
    const [order] = await rowsOf(server.backend, 'select email, locale, status from orders where number = $1', [number])
    expect(order).toEqual({ email: 'guest@studio.example', locale: 'en', status: 'PENDING_PAYMENT' })
    await page.goto('about:blank')
    await page.goto(orderUrl)
    await page.getByRole('heading', { name: number }).waitFor()
    await page.getByRole('button', { name: 'Cancel order' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel order' }).click()
    await page.getByText('Order canceled').waitFor()
  })

  it('takes a test card on the page of the order', async () => {
    // With the parcel the total ends in 03: such a card waits for its owner.
    const { product } = await aLamp(5, 1_003)
    const page = await aPage()
    const { number } = await buyAsGuest(page, {
      shop: server.url,
      search: product,
      product,
      email: 'card@studio.example',
      shipping: /Parcel/,
      payment: 'Test card',
    })
    await page.getByRole('button', { name: 'Pay now (test)' }).click()
    await page.getByText('Paid', { exact: true }).waitFor()
    const [order] = await rowsOf(server.backend, 'select status from orders where number = $1', [number])
    expect(order).toEqual({ status: 'NEW' })
  })

  it('says which goods went short between cart and order, and places no order', async () => {
    const { product, offerId } = await aLamp(3)
    const page = await aPage()
    const buying = buyAsGuest(page, {
      shop: server.url,
      search: product,
      product,
      quantity: 3,
      email: 'late@studio.example',
      shipping: /Parcel/,
      look: async each => {
        if (!each.url().endsWith('/checkout')) return
        const clerk = server.backend.as((await clerkOf(server.backend)).accessToken)
        await clerk.offers.update({ id: offerId, quantity: 1, expectedQuantity: 3 })
      },
    })
    // The page of an order never comes.
    await Promise.race([page.getByText(/: 1 left/).waitFor(), buying])
    await page.getByRole('link', { name: 'Change the cart' }).click()
    await page.getByText('Only 1 can be had.').waitFor()
    expect(await rowsOf(server.backend, `select 1 from orders where email = 'late@studio.example'`)).toEqual([])
  })

  it('moves the cart of a guest into that of the user who signs in, and keeps the login over a reload', async () => {
    const { slug } = await aLamp(5)
    const person = await createPerson(server.backend)
    const page = await aPage()
    const faults = faultsOf(page)
    await page.goto(`${server.url}/shop/products/${slug}`)
    await page.getByRole('button', { name: 'Add to cart' }).click()
    await page.getByText('is in your cart').waitFor()
    await page.goto(`${server.url}/account/sign-in?next=/shop/cart`)
    expect(await seriousFaults(page)).toEqual([])
    await page.getByLabel('E-mail or username').fill(person.username)
    await page.getByLabel('Password').fill(person.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('The cart you filled before signing in').waitFor()
    expect(await page.evaluate('document.cookie')).not.toContain('atelier_cart')
    await page.reload()
    await page.getByRole('link', { name: 'Cart (1)' }).waitFor()
    await page.goto(`${server.url}/account`)
    await page.getByRole('heading', { name: `Hello, ${person.username}` }).waitFor()
    expect(await page.evaluate('localStorage.length')).toBe(0)
    expect(faults).toEqual([])
  })

  it('has no serious fault of accessibility on its other pages', async () => {
    const person = await createPerson(server.backend)
    await server.backend.as(person.accessToken).projects.create({ title: 'Oak bench', body: '## Oak' })
    const clerk = server.backend.as((await clerkOf(server.backend)).accessToken)
    const event = await clerk.events.create({ date: '2030-05-01', time: '8pm', venue: 'Atelier', address: 'Lane 1' })
    const page = await aPage()
    const faults = faultsOf(page)
    const requests = requestsOf(page)
    const found: string[] = []
    const open = async (path: string): Promise<void> => {
      await page.goto(server.url + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await requests.ended()
      found.push(...(await seriousFaults(page)))
    }
    const guestPages = ['/', '/portfolio', '/portfolio/oak-bench', `/portfolio/by/${person.username}`, '/calendar']
    const forms = ['/account/register', '/account/forgot', '/account/verify', '/account/find-order', '/reset-password']
    for (const path of [...guestPages, `/calendar/${event.id}`, ...forms, '/shop/nothing']) await open(path)
    await page.goto(`${server.url}/account`)
    await page.getByLabel('E-mail or username').fill(person.email)
    await page.getByLabel('Password').fill(person.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: `Hello, ${person.username}` }).waitFor()
    for (const path of ['', '/orders', '/addresses', '/profile', '/security']) await open(`/account${path}`)
    expect(found).toEqual([])
    expect(faults).toEqual([])
  })
})
