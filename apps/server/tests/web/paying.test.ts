import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser, hasChromium } from '../browser/_chromium.ts'
import { buyAsGuest } from '../browser/_guest.ts'
import { faultsOf, seriousFaults, siteServer } from '../browser/_site.ts'
import { anOfferFor } from '../_carts.ts'
import type { ListeningServer } from '../_listening.ts'
import { rowsOf } from '../_people.ts'
import { aShippingMethod } from '../_shop.ts'
import { localStripe, serveStripeScript } from './_stripe.ts'

const webhookSecret = 'whsec_of_a_test'

describe.skipIf(!hasChromium)('paying', () => {
  let stripe: Awaited<ReturnType<typeof localStripe>>
  let server: ListeningServer
  let browser: Browser
  beforeAll(async () => {
    stripe = await localStripe(webhookSecret)
    server = await siteServer({
      STRIPE_SECRET_KEY: 'sk_test_1',
      STRIPE_WEBHOOK_SECRET: webhookSecret,
      STRIPE_PUBLISHABLE_KEY: 'pk_test_1',
      STRIPE_API_URL: stripe.url,
    })
    browser = await aBrowser()
    await aShippingMethod(server.backend, { name: 'Parcel' })
  })
  afterAll(async () => {
    await browser.close()
    await server[Symbol.asyncDispose]()
    await stripe[Symbol.asyncDispose]()
  })

  async function aPage(): Promise<Page> {
    const page = await (await browser.newContext({ locale: 'en-GB' })).newPage()
    page.setDefaultTimeout(60_000)
    return page
  }
  const statusOf = (number: string) => rowsOf(server.backend, 'select status from orders where number = $1', [number])

  it('takes a card in the fields of Stripe, and shows that it was paid when Stripe says so', async () => {
    const { productName: product } = await anOfferFor(server.backend, { stock: 3 })
    const page = await aPage()
    const faults = faultsOf(page)
    await serveStripeScript(page)
    const { number } = await buyAsGuest(page, {
      shop: server.url,
      search: product,
      product,
      email: 'card@studio.example',
      shipping: /Parcel/,
      payment: 'Card',
    })
    await page.getByText('payment pk_test_1 pi_1_secret_2').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Pay', exact: true }).click()
    await expect.poll(() => page.title()).toBe('confirmed if_required')
    expect(await stripe.pay(server.url)).toBe(200)
    await page.getByText('Paid', { exact: true }).waitFor()
    expect(await statusOf(number)).toEqual([{ status: 'NEW' }])
    // No policy of the page refused the script.
    expect(faults).toEqual([])
  })

  it('offers every other way once a card was declined, and holds the goods meanwhile', async () => {
    // With the parcel the total ends in 01: declined.
    const { productName: product } = await anOfferFor(server.backend, { stock: 3, price: 1_001 })
    const page = await aPage()
    const { number } = await buyAsGuest(page, {
      shop: server.url,
      search: product,
      product,
      email: 'declined@studio.example',
      shipping: /Parcel/,
      payment: 'Test card',
    })
    await page.getByText('failed', { exact: true }).waitFor()
    await page.getByRole('radio', { name: /^Cash on delivery/ }).check()
    await page.getByRole('button', { name: 'Pay in another way' }).click()
    await page.getByRole('button', { name: 'Pay in another way' }).waitFor({ state: 'detached' })
    expect(await statusOf(number)).toEqual([{ status: 'NEW' }])
  })
})
