import { issueDocument } from '@atelier/api'
import { describe, expect, it } from 'vitest'
import { rowsOf } from '../_people.ts'
import { listeningServer } from '../_listening.ts'
import { anOrder, anOrderToken, withSeller } from '../_sales.ts'
import { browserOfSuite, hasChromium } from './_chromium.ts'

describe.skipIf(!hasChromium)('the page behind the link of a mail', () => {
  const { aPage } = browserOfSuite()

  it('shows the order to the bearer of its token and downloads its invoice', async () => {
    await using server = await listeningServer()
    await withSeller(server.backend)
    const order = await anOrder(server.backend)
    const token = await anOrderToken(server.backend, order.id)
    const transact = server.backend.wired.services.transactor.transact({ requestId: 'test', ip: '' })
    const invoice = await transact(uow => issueDocument(uow, { kind: 'invoice', orderId: order.id }))
    const byGuest = server.backend.as(undefined, { guestTokens: { order: token } })
    await expect.poll(async () => (await byGuest.documents.get({ id: invoice?.id ?? 0 })).status).toBe('ready')
    const page = await aPage()
    const faults: string[] = []
    page.on('pageerror', error => faults.push(String(error)))
    page.setDefaultTimeout(60_000)
    await page.goto(`${server.url}/order#id=${order.id}&token=${token}`)
    await page.getByRole('heading', { name: order.number }).waitFor()
    await page.getByText('Настольная лампа').waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: `Invoice ${invoice?.number}` }).click()
    expect((await download).suggestedFilename()).toBe(`invoice-${invoice?.number}.pdf`)
    expect(faults).toEqual([])
  })

  it('speaks Russian about a Russian order: state, date, amounts, documents, and where its parcel is', async () => {
    await using server = await listeningServer()
    await withSeller(server.backend)
    const order = await anOrder(server.backend, { locale: 'ru' })
    await rowsOf(
      server.backend,
      `update orders set carrier = 'СДЭК', tracking_number = '0034', tracking_url = 'https://parcels.example/0034' where id = $1`,
      [order.id],
    )
    const token = await anOrderToken(server.backend, order.id)
    const transact = server.backend.wired.services.transactor.transact({ requestId: 'test', ip: '' })
    const invoice = await transact(uow => issueDocument(uow, { kind: 'invoice', orderId: order.id }))
    const page = await aPage()
    page.setDefaultTimeout(60_000)
    await page.goto(`${server.url}/order#id=${order.id}&token=${token}`)
    await page.getByRole('button', { name: `Счёт ${invoice?.number}` }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('ru')
    expect(await page.locator('p').allTextContents()).toEqual([
      expect.stringMatching(/^В пути · Оформлен \d{1,2} \p{L}+ \d{4}\sг\.$/u),
      'Перевозчик: СДЭК 0034',
    ])
    expect(await page.getByRole('link', { name: '0034' }).getAttribute('href')).toBe('https://parcels.example/0034')
    const rows = await page.locator('tr').allTextContents()
    expect(rows.map(row => row.replaceAll(/\s/g, ' '))).toEqual([
      '3Настольная лампа59,70 €',
      'Доставка5,00 €',
      'Итого64,70 €',
    ])
    await page.goto('about:blank')
    await page.goto(`${server.url}/order#id=${order.id}&token=wrong`)
    await page.getByText('This link is not valid any more').waitFor()
  })
})
