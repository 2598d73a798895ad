import { issueDocument } from '@atelier/api'
import { describe, expect, it } from 'vitest'
import { listeningServer } from '../_listening.ts'
import { anOrder, anOrderToken, withSeller } from '../_sales.ts'
import { aBrowser, hasChromium } from './_chromium.ts'

describe.skipIf(!hasChromium)('the page behind the link of a mail', () => {
  it('shows the order to the bearer of its token and downloads its invoice', async () => {
    await using server = await listeningServer()
    await withSeller(server.backend)
    const order = await anOrder(server.backend)
    const token = await anOrderToken(server.backend, order.id)
    const transact = server.backend.wired.services.transactor.transact({ requestId: 'test', ip: '' })
    const invoice = await transact(uow => issueDocument(uow, { kind: 'invoice', orderId: order.id }))
    const byGuest = server.backend.as(undefined, { guestTokens: { order: token } })
    await expect.poll(async () => (await byGuest.documents.get({ id: invoice?.id ?? 0 })).status).toBe('ready')
    const browser = await aBrowser()
    try {
      const page = await browser.newPage()
      const faults: string[] = []
      page.on('pageerror', error => faults.push(String(error)))
      page.setDefaultTimeout(30_000)
      await page.goto(`${server.url}/order#id=${order.id}&token=${token}`)
      await page.getByRole('heading', { name: order.number }).waitFor()
      await page.getByText('Настольная лампа').waitFor()
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: invoice?.number ?? '' }).click()
      expect((await download).suggestedFilename()).toBe(`invoice-${invoice?.number}.pdf`)
      expect(faults).toEqual([])
    } finally {
      await browser.close()
    }
  })
})
