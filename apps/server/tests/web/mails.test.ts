import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOfferFor } from '../_carts.ts'
import type { ListeningServer } from '../_listening.ts'
import { createPerson, rowsOf } from '../_people.ts'
import { aShippingMethod } from '../_shop.ts'
import { aBrowser, hasChromium } from '../browser/_chromium.ts'
import { buyAsGuest } from '../browser/_guest.ts'
import { faultsOf, seriousFaults, siteServer } from '../browser/_site.ts'

describe.skipIf(!hasChromium)('links of mails', () => {
  let server: ListeningServer
  let browser: Browser
  let page: Page
  let faults: readonly string[]
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([siteServer(), aBrowser()])
    await aShippingMethod(server.backend, { name: 'Parcel' })
    page = await (await browser.newContext({ locale: 'en-GB' })).newPage()
    page.setDefaultTimeout(60_000)
    faults = faultsOf(page)
  })
  afterAll(async () => {
    await browser.close()
    await server[Symbol.asyncDispose]()
    expect(faults).toEqual([])
  })

  /** Opens the link of the mail of a subject, as a mail program does. */
  async function openLink(email: string, subject: string): Promise<void> {
    const { text } = await server.backend.mailTo(email, subject)
    const link = /: (http\S+)/.exec(text)?.[1]
    if (link === undefined) throw new Error(`no link in ${text}`)
    await page.goto('about:blank')
    await page.goto(link)
  }
  async function signIn(email: string, password: string): Promise<void> {
    await page.goto(`${server.url}/account/sign-in`)
    await page.getByLabel('E-mail or username').fill(email)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: /^Hello/ }).waitFor()
  }

  it('confirm an address, set a new password, and change the address, each on its page by a button', async () => {
    const [email, next] = ['new@studio.example', 'newer@studio.example']
    const [password, better] = ['oak and linen', 'ash and cotton']
    await page.goto(`${server.url}/account/register`)
    await page.getByLabel('Username').fill('newcomer')
    await page.getByLabel('E-mail', { exact: true }).fill(email)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Create account' }).click()
    await page.getByText('open the link in the mail').waitFor()

    await openLink(email, 'Confirm your e-mail address')
    expect(new URL(page.url()).pathname).toBe('/account/verify')
    expect(await seriousFaults(page)).toEqual([])
    const verified = () =>
      rowsOf(server.backend, 'select verified_at is not null as is from accounts where email = $1', [email])
    expect(await verified()).toEqual([{ is: false }])
    await page.getByRole('button', { name: 'Confirm your address' }).click()
    await page.getByText('Your address is confirmed.').waitFor()
    expect(await verified()).toEqual([{ is: true }])

    await page.goto(`${server.url}/account/forgot`)
    await page.getByLabel('E-mail').fill(email)
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('the link is on its way').waitFor()
    await openLink(email, 'Set a new password')
    await page.getByLabel('New password').fill(better)
    await page.getByRole('button', { name: 'Set password' }).click()
    await page.getByText('Your new password is set').waitFor()

    await signIn(email, better)
    await page.goto(`${server.url}/account/security`)
    const section = page.getByRole('region', { name: 'Change e-mail address' })
    await section.getByLabel('New e-mail address').fill(next)
    await section.getByLabel('Current password').fill(better)
    await section.getByRole('button', { name: 'Change e-mail address' }).click()
    await section.getByText('Open the link in the mail').waitFor()
    await openLink(next, 'Confirm your new e-mail address')
    expect(new URL(page.url()).pathname).toBe('/account/confirm-email')
    await page.getByRole('button', { name: 'Use the new address' }).click()
    await page.getByText('Your account uses the new address now.').waitFor()
    // A link that was used up says so, and what to do.
    await openLink(next, 'Confirm your new e-mail address')
    await page.getByRole('button', { name: 'Use the new address' }).click()
    await page.getByText('This link is not valid any more').waitFor()
  })

  it('open the order of a guest, and lead staff to the same order in the studio', async () => {
    const { productName: product } = await anOfferFor(server.backend, { stock: 3 })
    const boss = await createPerson(server.backend, { role: 'ADMIN' })
    const admin = server.backend.as(boss.accessToken)
    await admin.shopSettings.update({ ordersEmail: 'orders@studio.example' })
    const stranger = await (await browser.newContext({ locale: 'en-GB' })).newPage()
    const email = 'guest@studio.example'
    const { number } = await buyAsGuest(stranger, {
      shop: server.url,
      search: product,
      product,
      email,
      shipping: /Parcel/,
    })
    await openLink(email, `Your order ${number}`)
    await page.getByRole('heading', { name: number, level: 1 }).waitFor()
    await signIn(boss.email, boss.password)
    await openLink('orders@studio.example', `New order ${number}`)
    await page.waitForURL(/\/studio\/orders\/\d+$/)
    await page.getByRole('heading', { name: new RegExp(number) }).waitFor()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(number)
  })
})
