import { describe, expect, it } from 'vitest'
import { listeningServer } from '../_listening.ts'
import { createPerson } from '../_people.ts'
import { aBrowser, hasChromium } from './_chromium.ts'

describe.skipIf(!hasChromium)('the docs page in a browser', () => {
  it('loads without a fault; a login tried out signs the next calls; two different ones both act', async () => {
    await using server = await listeningServer()
    const ana = await createPerson(server.backend)
    const browser = await aBrowser()
    try {
      const page = await browser.newPage()
      const faults: string[] = []
      page.on('pageerror', error => faults.push(String(error)))
      page.on('requestfailed', request => faults.push(request.url()))
      await page.goto(`${server.url}/docs`)

      page.setDefaultTimeout(60_000)

      const block = (method: string, path: string) =>
        page.locator(`.opblock-${method}`, { has: page.locator(`[data-path="${path}"]`) })
      for (const noun of ['accounts', 'sessions']) await page.locator(`[id="operations-tag-${noun}"]`).click()
      const me = block('get', '/v1/accounts/me')
      await me.locator('.opblock-summary-control').click()
      await me.locator('button.execute').click()
      await me.locator('.live-responses-table', { hasText: 'No authorization header provided' }).waitFor()

      const login = block('post', '/v1/accounts/login')
      await login.locator('.opblock-summary-control').click()
      await login.locator('textarea').fill(JSON.stringify({ email: ana.email, password: ana.password }))
      await login.locator('button.execute').click()
      await login.locator('.live-responses-table', { hasText: 'access_token' }).waitFor()

      await me.locator('button.execute').click()
      await me.locator('.live-responses-table', { hasText: ana.email }).waitFor()

      const create = block('post', '/v1/projects')
      await page.locator('[id="operations-tag-projects"]').click()
      await create.locator('.opblock-summary-control').click()
      for (const title of ['One', 'Two']) {
        await create.locator('textarea').fill(JSON.stringify({ title, body: '' }))
        await create.locator('button.execute').click()
        await create.locator('.live-responses-table', { hasText: `"title": "${title}"` }).waitFor()
      }
      expect(faults).toEqual([])
    } finally {
      await browser.close()
    }
  })
})
