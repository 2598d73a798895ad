import { afterAll, beforeAll, expect, it } from 'vitest'
import { issueDocument } from '@atelier/api'
import { type TestBackend, testBackend } from '../_backend.ts'
import { sharedPerson } from '../_people.ts'
import { anOrder, withSeller } from '../_sales.ts'

let backend: TestBackend
beforeAll(async () => {
  backend = await testBackend()
  await withSeller(backend)
})
afterAll(() => backend[Symbol.asyncDispose]())

const transact = () => backend.wired.services.transactor.transact({ requestId: 'test', ip: '' })

it('the mail of a shipped order links its invoice, in the language of the buyer, with a token of the guest', async () => {
  const { id: orderId, number } = await anOrder(backend, { locale: 'ru' })
  const invoice = await transact()(async uow => {
    await uow.jobs.enqueue('mail.order', { orderId, mail: 'shipped' })
    return issueDocument(uow, { kind: 'invoice', orderId })
  })
  const mail = await backend.mailTo('buyer@studio.example', `Заказ ${number} отправлен`)
  expect(mail.text).toContain(`Счёт ${invoice?.number} доступен по ссылке ниже.`)
  const [, token = ''] = /token=([\w-]+)&document=(\d+)/.exec(mail.text) ?? []
  expect(mail.text).toContain(`&document=${invoice?.id}`)
  const byGuest = backend.as(undefined, { guestTokens: { order: token } })
  expect(await byGuest.documents.get({ id: invoice?.id ?? 0 })).toMatchObject({ number: invoice?.number })
})

it('the shop gets a mail of a new order at the address of its settings, in its language', async () => {
  const admin = backend.as((await sharedPerson(backend, 'ADMIN')).accessToken)
  await admin.shopSettings.update({ ordersEmail: 'shop@studio.example', locale: 'en' })
  const { id: orderId, number } = await anOrder(backend, { locale: 'ru' })
  await transact()(uow => uow.jobs.enqueue('mail.new-order', { orderId }))
  const mail = await backend.mailTo('shop@studio.example', `New order ${number}`)
  expect(mail.text).toContain('was placed by buyer@studio.example.')
  expect(mail.text).toContain('3 x LMP-1 Настольная лампа')
})
