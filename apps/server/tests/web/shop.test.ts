import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser, hasChromium } from '../browser/_chromium.ts'
import { buyAsGuest } from '../browser/_guest.ts'
import { faultsOf, seriousFaults, siteServer } from '../browser/_site.ts'
import { anOfferFor } from '../_carts.ts'
import type { ListeningServer } from '../_listening.ts'
import { createPerson, type Person, rowsOf } from '../_people.ts'
import { aCoupon, aShippingMethod } from '../_shop.ts'

describe.skipIf(!hasChromium)('the shop, wider', () => {
  let server: ListeningServer
  let browser: Browser
  beforeAll(async () => {
    server = await siteServer()
    browser = await aBrowser()
    await aShippingMethod(server.backend, { name: 'Parcel' })
  })
  afterAll(async () => {
    await browser.close()
    await server[Symbol.asyncDispose]()
  })

  const aContext = (options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> =>
    browser.newContext({ viewport: { width: 1_280, height: 900 }, locale: 'en-GB', ...options })
  const pageOf = async (context: BrowserContext): Promise<Page> => {
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    return page
  }
  const aLamp = (stock = 5) => anOfferFor(server.backend, { stock })
  const ordersOf = (email: string) => rowsOf(server.backend, 'select number from orders where email = $1', [email])

  async function signIn(page: Page, person: Person): Promise<void> {
    await page.getByLabel('E-mail or username').fill(person.username)
    await page.getByLabel('Password').fill(person.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
  }

  it('leads to the delivery where an order is placed without one', async () => {
    const { productName: product } = await aLamp()
    const page = await pageOf(await aContext())
    await page.goto(`${server.url}/shop?q=${encodeURIComponent(product)}`)
    await page.getByRole('link', { name: product, exact: true }).click()
    await page.getByRole('button', { name: 'Add to cart' }).click()
    await page.getByRole('link', { name: 'View cart' }).click()
    await page.getByRole('link', { name: 'Checkout' }).click()
    await page.getByText('Not chosen yet').waitFor()
    await page.getByLabel('E-mail').fill('none@studio.example')
    await page.getByRole('button', { name: 'Place order' }).click()
    const deliveries = page.getByRole('group', { name: 'Delivery', exact: true }).getByRole('radio')
    await expect.poll(() => deliveries.evaluateAll(all => all.some(each => each === document.activeElement))).toBe(true)
    expect(await ordersOf('none@studio.example')).toEqual([])
  })

  it('places one order when the answer is lost and the button is pressed again', async () => {
    const { productName: product } = await aLamp()
    const page = await pageOf(await aContext())
    let lost = 0
    // The order is placed; its answer never arrives.
    await page.route('**/trpc/carts.checkout', async route => {
      await route.fetch()
      lost += 1
      await route.abort('connectionreset')
    })
    const email = 'lost@studio.example'
    const buying = buyAsGuest(page, { shop: server.url, search: product, product, email, shipping: /Parcel/ })
    await Promise.race([page.getByText('The server could not be reached').waitFor(), buying])
    expect(lost).toBeGreaterThan(0)
    await page.unroute('**/trpc/carts.checkout')
    await page.getByRole('button', { name: 'Place order' }).click()
    const { number } = await buying
    expect(await ordersOf(email)).toEqual([{ number }])
  })

  it('shows a total that changed in another tab, and takes it only when it was seen', async () => {
    const { productName: product, productSlug: slug } = await aLamp()
    const context = await aContext()
    const [first, second] = [await pageOf(context), await pageOf(context)]
    const email = 'tabs@studio.example'
    const buying = buyAsGuest(first, {
      shop: server.url,
      search: product,
      product,
      email,
      shipping: /Parcel/,
      look: async page => {
        if (!page.url().endsWith('/checkout')) return
        await second.goto(`${server.url}/shop/products/${slug}`)
        await second.getByRole('button', { name: 'Add to cart' }).click()
        await second.getByText('is in your cart').waitFor()
      },
    })
    await Promise.race([first.getByText('The total has changed').waitFor(), buying])
    expect(await ordersOf(email)).toEqual([])
    await first.getByText('2 ×').waitFor()
    await first.getByRole('button', { name: 'Place order' }).click()
    const { number } = await buying
    expect(await ordersOf(email)).toEqual([{ number }])
  })

  it('signs a user out in every tab', async () => {
    const person = await createPerson(server.backend)
    const context = await aContext()
    const [first, second] = [await pageOf(context), await pageOf(context)]
    await first.goto(`${server.url}/account`)
    await signIn(first, person)
    await first.getByRole('heading', { name: `Hello, ${person.username}` }).waitFor()
    await second.goto(`${server.url}/account/orders`)
    await second.getByText('No orders yet.').waitFor()
    await first.getByRole('button', { name: 'Sign out' }).click()
    await second.getByRole('button', { name: 'Sign in' }).waitFor()
    expect(await second.getByText('No orders yet.').count()).toBe(0)
  })

  it('asks for a new sign-in when the session was ended elsewhere, on the page where it is', async () => {
    const person = await createPerson(server.backend)
    const page = await pageOf(await aContext())
    await page.goto(`${server.url}/account/addresses`)
    await signIn(page, person)
    await page.getByText('No addresses yet.').waitFor()
    await rowsOf(server.backend, 'delete from sessions where user_id = $1', [person.userId])
    await page.reload()
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    await signIn(page, person)
    await page.getByText('No addresses yet.').waitFor()
    expect(new URL(page.url()).pathname).toBe('/account/addresses')
  })

  it('takes a coupon, and says why it refuses one', async () => {
    const { code } = await aCoupon(server.backend)
    const { productSlug: slug } = await aLamp()
    const page = await pageOf(await aContext())
    await page.goto(`${server.url}/shop/products/${slug}`)
    await page.getByRole('button', { name: 'Add to cart' }).click()
    await page.getByText('is in your cart').waitFor()
    await page.goto(`${server.url}/shop/checkout`)
    await page.getByLabel('Coupon code').fill('NOTHING')
    await page.getByRole('button', { name: 'Apply' }).click()
    await page.getByText('There is no such coupon.').waitFor()
    await page.getByLabel('Coupon code').fill(code)
    await page.getByRole('button', { name: 'Apply' }).click()
    await page.getByText(`Coupon ${code}`).waitFor()
    await page.getByText('Discount').waitFor()
    expect(await seriousFaults(page)).toEqual([])
  })

  it('is used by keyboard alone, from the list to the cart', async () => {
    const { productName: product } = await aLamp()
    const page = await pageOf(await aContext())
    const focused = (): Promise<unknown> =>
      page.evaluate('(document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent).trim()')
    const tabTo = async (name: string): Promise<void> => {
      for (let presses = 0; presses < 80; presses += 1) {
        await page.keyboard.press('Tab')
        if ((await focused()) === name) return
      }
      throw new Error(`80 presses of Tab never reach ${name}`)
    }
    await page.goto(`${server.url}/shop`)
    await page.getByRole('searchbox').waitFor()
    await tabTo('Search products')
    await page.keyboard.type(product)
    await page.waitForURL(url => url.searchParams.get('q') === product)
    await page.getByRole('link', { name: product, exact: true }).waitFor()
    await tabTo(product)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: product, level: 1 }).waitFor()
    await tabTo('Add to cart')
    await page.keyboard.press('Enter')
    await page.getByText('is in your cart').waitFor()
    await tabTo('View cart')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Cart', level: 1 }).waitFor()
    expect(await page.locator('main').innerText()).toContain(product)
  })

  it('speaks Russian to a Russian browser, with amounts and plurals of the language', async () => {
    const { productName: product, productSlug: slug } = await aLamp()
    const page = await pageOf(
      await aContext({ locale: 'ru-RU', colorScheme: 'dark', viewport: { width: 390, height: 844 } }),
    )
    const faults = faultsOf(page)
    await page.goto(`${server.url}/shop?q=${encodeURIComponent(product)}`)
    await page.getByRole('link', { name: product, exact: true }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('ru')
    await page.goto(`${server.url}/shop/products/${slug}`)
    await page.getByRole('button', { name: 'В корзину' }).click()
    await page.getByText('в корзине').waitFor()
    expect(await page.getByText(/19,90\s₽/).count()).toBeGreaterThan(0)
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Add to cart' }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Add to cart' }).waitFor()
    expect(faults).toEqual([])
  })

  it('goes back to the list as it was filtered', async () => {
    const { productName: product } = await aLamp()
    const page = await pageOf(await aContext())
    await page.goto(`${server.url}/shop?q=${encodeURIComponent(product)}`)
    await page.getByRole('checkbox', { name: 'In stock only' }).check()
    await page.waitForURL(/stock=true/)
    await page.getByRole('link', { name: product, exact: true }).click()
    await page.getByRole('heading', { name: product, level: 1 }).waitFor()
    await page.goBack()
    await page.getByRole('checkbox', { name: 'In stock only' }).waitFor()
    expect(await page.getByRole('checkbox', { name: 'In stock only' }).isChecked()).toBe(true)
    expect(await page.getByRole('searchbox').inputValue()).toBe(product)
  })
})
