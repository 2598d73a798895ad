import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createClient } from '@atelier/sdk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EphemeralDemo, ephemeralDemo } from './_ephemeral.ts'
import { run } from './_process.ts'
import { aBrowser, hasChromium } from './browser/_chromium.ts'
import { buyAsGuest } from './browser/_guest.ts'
import { faultsOf } from './browser/_site.ts'
import { onHandOf, openStudio, requireAccessible } from './browser/_studio.ts'

let demo: EphemeralDemo

// Addresses of services are not taken over: nothing of theirs is touched.
beforeAll(async () => {
  demo = await ephemeralDemo({ DATABASE_URL: 'postgres://a:b@127.0.0.1:1/a', S3_ENDPOINT: 'http://127.0.0.1:1' })
})

afterAll(() => demo[Symbol.asyncDispose]())

const mails = async () => (await fetch(`${demo.mailbox}/messages.json`)).json()
const client = () => createClient({ url: demo.url })

/** Running processes that were started by a process. */
function childrenOf(parent: number) {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(pid => {
      try {
        const [, ppid] = /\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
        if (Number(ppid) !== parent) return []
        return [{ pid: Number(pid), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') }]
      } catch {
        return []
      }
    })
}

describe('pnpm start --ephemeral', () => {
  it('prints one line of JSON; its logins work, its shop has goods, its mailbox is empty', async () => {
    expect(demo.process.output().split('\n')).toHaveLength(2)
    for (const { email, password, role } of demo.logins) {
      const api = client()
      await api.sessions.login.mutate({ email, password })
      expect([email, (await api.accounts.me.query()).role]).toEqual([email, role])
    }
    const { items } = await client().products.list.query({ limit: 100 })
    expect(items.length).toBeGreaterThan(55)
    const picture = items.find(({ imageUrl }) => imageUrl !== null)?.imageUrl ?? ''
    expect((await fetch(picture)).headers.get('content-type')).toMatch(/^image\//)
    expect(await mails()).toEqual([])
  })

  it.each(['/', '/shop', '/studio', '/docs', '/reference', '/openapi.json', '/mcp'])(
    '%s leads somewhere',
    async path => {
      const { status } = await fetch(`${demo.url}${path}`, { headers: { accept: 'text/html' } })
      // An agent posts to /mcp.
      expect([path, status]).toEqual([path, path === '/mcp' ? 405 : 200])
    },
  )

  it('a reset brings the demo back: records, caches, logins, pictures and mails', async () => {
    const api = client()
    await api.sessions.login.mutate({ email: demo.admin.email, password: demo.admin.password })
    const [product] = (await api.products.list.query({ limit: 1 })).items
    if (!product) throw new Error('the demo has no product')
    await api.products.update.mutate({ id: product.id, name: 'Renamed' })
    const guest = client()
    expect((await guest.products.get.query({ id: product.id })).name).toBe('Renamed')
    await guest.accounts.register.mutate({ username: 'cleo', email: 'cleo@example.com', password: 'four' })
    await expect.poll(mails).toHaveLength(1)

    expect((await demo.renew()).status).toBe(204)
    expect((await guest.products.get.query({ id: product.id })).name).toBe(product.name)
    await expect(api.accounts.me.query()).rejects.toMatchObject({ code: 'SESSION_ENDED' })
    await expect(client().sessions.login.mutate({ email: 'cleo@example.com', password: 'four' })).rejects.toMatchObject(
      { code: 'INVALID_CREDENTIALS' },
    )
    expect(await mails()).toEqual([])
    expect((await fetch(product.imageUrl ?? '')).status).toBe(200)
  })

  it('requests that come during a reset wait for it', async () => {
    const api = client()
    const [, answer] = await Promise.all([demo.renew(), api.products.list.query({ limit: 1 })])
    expect(answer.items).toHaveLength(1)
    const statuses = await Promise.all([demo.renew(), demo.renew()].map(async answering => (await answering).status))
    expect(statuses).toEqual([204, 204])
  })

  it('only a POST to the printed path resets', async () => {
    expect((await fetch(demo.reset)).status).toBe(405)
    expect((await fetch(new URL('/reset', demo.reset), { method: 'POST' })).status).toBe(404)
  })

  it('is refused in production', async () => {
    await using refused = run('dev/start.ts', { NODE_ENV: 'production' }, ['--ephemeral'])
    expect(await refused.ended).toBe(1)
    expect([refused.output(), refused.errors()]).toEqual([
      '',
      '--ephemeral: the passwords of the demo are published; start without NODE_ENV=production\n',
    ])
  })
})

describe.skipIf(!hasChromium)('a stranger', () => {
  it('buys as a guest, signs in to the studio, ships, takes a return back, refunds it, and the numbers agree', async () => {
    await demo.renew()
    const browser = await aBrowser()
    try {
      const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 900 } })
      page.setDefaultTimeout(60_000)
      const faults = faultsOf(page)
      const { number } = await buyAsGuest(page, {
        shop: demo.url,
        search: 'clamp lamp',
        product: 'Clamp lamp',
        email: 'stranger@example.com',
        shipping: /Cargo/,
        payment: 'Cash on delivery',
        look: requireAccessible,
      })

      await openStudio(page, demo)
      await page.getByRole('heading', { name: 'Today' }).waitFor()
      await requireAccessible(page)
      const lamp = await offerOf('Clamp lamp')
      const before = await onHandOf(page, demo, lamp)

      await page.getByRole('link', { name: 'Orders', exact: true }).click()
      await page.getByRole('searchbox').fill(number)
      await page.getByRole('link', { name: number }).click()
      await page.getByRole('heading', { name: `Order ${number}` }).waitFor()
      await page.getByRole('button', { name: 'Start picking' }).click()
      await page.getByRole('button', { name: 'Ship', exact: true }).click()
      await page.getByRole('button', { name: 'Record payment' }).click()
      await page.getByLabel('Where the money was seen').fill('Handed over by the carrier')
      await page.getByRole('dialog').getByRole('button', { name: 'Record payment' }).click()
      await page.getByText('Paid', { exact: true }).first().waitFor()
      await page.getByRole('button', { name: 'Mark as delivered' }).click()
      await page.getByText('Completed', { exact: true }).first().waitFor()
      await requireAccessible(page)
      const order = page.url()
      expect(await onHandOf(page, demo, lamp)).toBe(before - 1)

      await page.goto(order)
      await page.getByRole('button', { name: 'New return' }).click()
      const dialog = page.getByRole('dialog', { name: 'New return' })
      await dialog.getByLabel(/^Clamp lamp/).fill('1')
      await dialog.getByRole('button', { name: 'New return' }).click()
      await page.getByRole('button', { name: 'Approve return' }).click()
      await page.getByRole('button', { name: 'Receive goods' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Receive goods' }).click()
      await page.getByRole('button', { name: 'Refund return' }).click()
      await page.getByRole('article').getByText('Closed').waitFor()
      await requireAccessible(page)
      const payments = page.getByRole('region', { name: 'Payment' })
      const [received = '', , refunded = ''] = await payments.locator('.money').allTextContents()
      const price = await page.getByRole('region', { name: 'Items' }).locator('tbody .money').first().textContent()
      expect([received === '', refunded]).toEqual([false, price])

      expect(await onHandOf(page, demo, lamp)).toBe(before)
      await requireAccessible(page)
      expect(faults).toEqual([])
    } finally {
      await browser.close()
    }
  })
})

describe('the end', () => {
  it('leaves nothing after SIGTERM', async () => {
    const commands = childrenOf(demo.process.pid).map(({ command }) => command)
    const folders = new Set(commands.join(' ').match(/\/\S+\/atelier-[\da-f-]{36}/g))
    expect([...folders].map(existsSync)).toEqual([true, true])
    const before = demo.process.errors().length
    demo.process.kill('SIGTERM')
    expect(await demo.process.ended).toBe(0)
    expect(demo.process.errors().slice(before)).toBe('')
    expect([...folders].map(existsSync)).toEqual([false, false])
    await expect.poll(() => childrenOf(demo.process.pid)).toEqual([])
    await expect(fetch(demo.url)).rejects.toThrow('fetch failed')
    await expect(fetch(demo.mailbox)).rejects.toThrow('fetch failed')
    await expect(demo.renew()).rejects.toThrow('fetch failed')
  })
})

async function offerOf(product: string): Promise<number> {
  const { items } = await client().products.list.query({ q: product, limit: 1 })
  const { offers } = await client().products.get.query({ id: items[0]?.id ?? 0 })
  return offers[0]?.id ?? 0
}
