import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFailedJob } from '../_failed-jobs.ts'
import type { ListeningServer } from '../_listening.ts'
import { createPerson, type Person } from '../_people.ts'
import { type Receiver, startReceiver } from '../_receiver.ts'
import { aBrowser, hasChromium } from '../browser/_chromium.ts'
import { faultsOf, seriousFaults, siteServer } from '../browser/_site.ts'
import { signInToStudio } from '../browser/_studio.ts'

describe.skipIf(!hasChromium)('the pages of the system', () => {
  let server: ListeningServer
  let receiver: Receiver
  let browser: Browser
  let boss: Person
  let page: Page
  let faults: readonly string[]
  beforeAll(async () => {
    ;[server, receiver, browser] = await Promise.all([
      siteServer({ OUTSIDE_ALLOW_LOOPBACK: 'true' }),
      startReceiver(500),
      aBrowser(),
    ])
    boss = await createPerson(server.backend, { role: 'ADMIN' })
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1_280, height: 900 } })
    page = await context.newPage()
    page.setDefaultTimeout(60_000)
    faults = faultsOf(page)
    await page.goto(`${server.url}/studio`)
    await signInToStudio(page, { email: boss.email, password: boss.password })
  })
  afterAll(async () => {
    await browser.close()
    await receiver[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
    expect(faults).toEqual([])
  })

  const row = (text: string | RegExp) => page.getByRole('row').filter({ hasText: text })

  it('makes a webhook, shows its secret once, what the receiver said, and sends again what failed', async () => {
    await page.goto(`${server.url}/studio/webhooks`)
    await page.getByRole('button', { name: 'New webhook' }).click()
    await page.getByLabel('Address').fill(receiver.url)
    await page.getByRole('checkbox', { name: 'order.placed' }).check()
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Save' }).click()
    expect(await page.getByLabel('Signing secret').inputValue()).toMatch(/^whsec_/)
    await page.getByRole('button', { name: 'I have stored it' }).click()
    await page.getByRole('link', { name: receiver.url }).click()
    await page.getByRole('button', { name: 'Send a test message' }).click()
    await row('ping').getByText('500').waitFor()
    receiver.answer = 204
    await row('ping').getByRole('button', { name: 'ping' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('delivery')).not.toBe(null)
    await page.reload()
    await page.getByRole('table', { name: 'Attempts' }).getByText('500').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Switch off' }).click()
    await page.getByText('Off', { exact: true }).waitFor()
  })

  it('shows why a job failed, and queues it again', async () => {
    await aFailedJob(server.backend)
    await page.goto(`${server.url}/studio`)
    await page.getByRole('link', { name: 'Failed jobs: 1' }).click()
    await row('mail.welcome').getByText('connection refused').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await row('mail.welcome').getByRole('button', { name: 'Try again' }).click()
    await page.getByText('No job has failed.').waitFor()
  })

  it('makes a key with scopes after the password, shows it once, and revokes it', async () => {
    await page.goto(`${server.url}/studio/keys`)
    await page.getByRole('button', { name: 'New API key' }).click()
    await page.getByLabel('Name').fill('Importer')
    await page.getByRole('checkbox', { name: 'products:read' }).check()
    await page.getByRole('checkbox', { name: 'orders', exact: true }).check()
    await page.getByLabel('Your password').fill(boss.password)
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Create key' }).click()
    const key = await page.getByLabel('API key', { exact: true }).inputValue()
    const ask = () => fetch(`${server.url}/v1/orders`, { headers: { authorization: `Bearer ${key}` } })
    expect((await ask()).status).toBe(200)
    await page.getByRole('button', { name: 'I have stored it' }).click()
    await row('Importer').getByText('orders:read, orders:write, products:read').waitFor()
    await row('Importer').getByRole('button', { name: 'Revoke' }).click()
    await row('Importer').getByRole('button', { name: 'Revoke' }).click()
    await page.getByText('No API key yet.').waitFor()
    expect((await ask()).status).toBe(401)
  })

  it('shows every mail as its reader sees it, in the language of the order', async () => {
    await page.goto(`${server.url}/studio/mails`)
    await page.getByRole('link', { name: 'Order shipped' }).click()
    await page.frameLocator('iframe').getByText('Your order O-2026-000123 has left.').waitFor()
    await page.getByLabel('Language of the order').selectOption('Russian')
    await page.frameLocator('iframe').getByText('Ваш заказ O-2026-000123 отправлен.').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.reload()
    await page.frameLocator('iframe').getByText('Ваш заказ O-2026-000123 отправлен.').waitFor()
  })

  it('says how the machinery stands, and what to do', async () => {
    await aFailedJob(server.backend)
    await page.goto(`${server.url}/studio/health`)
    await row('Work in the background').getByText('Look at the failed jobs').waitFor()
    await row('Form of the database').getByText('Fine').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Русский' }).click()
    await row('Фоновые задания').getByText('Посмотрите неудавшиеся задания').waitFor()
    await page.getByRole('button', { name: 'English' }).click()
  })
})
