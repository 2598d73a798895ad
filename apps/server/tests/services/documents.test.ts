import { issueDocument } from '@atelier/api'
import type { UnitOfWork } from '@atelier/domain'
import { afterEach, describe, expect, it } from 'vitest'
import { type TestBackend, testBackend } from '../_backend.ts'
import { faultyStorage } from '../_faulty-storage.ts'
import { rowsOf, sharedPerson } from '../_people.ts'
import { anOrder, aRefund, withSeller } from '../_sales.ts'

const disposables: AsyncDisposable[] = []
afterEach(async () => {
  for (const each of disposables.splice(0).toReversed()) await each[Symbol.asyncDispose]()
})
async function aShop(overrides: Readonly<Record<string, string>> = {}): Promise<TestBackend> {
  const backend = await testBackend(overrides)
  disposables.push(backend)
  return backend
}

const transact = <T>({ wired }: TestBackend, work: (uow: UnitOfWork) => Promise<T>): Promise<T> =>
  wired.services.transactor.transact({ requestId: 'test', ip: '' })(work)
const numbersOf = async (backend: TestBackend, kind = 'invoice') =>
  rowsOf(backend, 'select number from documents where kind = $1 order by number', [kind])
const documentsOf = async (backend: TestBackend) =>
  backend.as((await sharedPerson(backend, 'EMPLOYEE')).accessToken).documents.list({})

describe('numbers of invoices', () => {
  it('are given once an order, and begin anew each year of the shop’s zone', async () => {
    const backend = await aShop()
    await withSeller(backend)
    const { id: orderId } = await anOrder(backend)
    await transact(backend, uow => issueDocument(uow, { kind: 'invoice', orderId }))
    await transact(backend, uow => issueDocument(uow, { kind: 'invoice', orderId }))
    expect(await numbersOf(backend)).toHaveLength(1)
    await rowsOf(backend, `insert into document_counters (series, year, next) values ('I', 1999, 8)`)
    expect(await transact(backend, uow => uow.documents.takeNumber('I', 1999))).toBe(8)
    expect(await transact(backend, uow => uow.documents.takeNumber('I', 1998))).toBe(1)
  })
})

describe('a shop that has not said who it is', () => {
  it('lets an invoice and its credit note wait, then issues both with their numbers', async () => {
    const backend = await aShop()
    const { id: orderId } = await anOrder(backend)
    const refundId = await aRefund(backend, orderId)
    const issue = (request: Parameters<typeof issueDocument>[1]) =>
      transact(backend, uow => issueDocument(uow, request))
    await issue({ kind: 'invoice', orderId })
    await issue({ kind: 'credit_note', refundId })
    const waiting = (await documentsOf(backend)).items
    expect(waiting.map(({ number, status, failureReason }) => [number, status, failureReason])).toEqual([
      [null, 'pending', 'seller_details_missing'],
      [null, 'pending', 'seller_details_missing'],
    ])
    expect(await rowsOf(backend, 'select * from document_counters')).toEqual([])
    await withSeller(backend)
    const year = new Date().getUTCFullYear()
    await expect
      .poll(async () => (await documentsOf(backend)).items.map(({ number, status }) => [number, status]))
      .toEqual([
        [`C-${year}-000001`, 'ready'],
        [`I-${year}-000001`, 'ready'],
      ])
  })
})

describe('a credit note', () => {
  it('is issued only where an invoice was', async () => {
    const backend = await aShop()
    await withSeller(backend)
    const { id: orderId } = await anOrder(backend)
    const refundId = await aRefund(backend, orderId)
    expect(await transact(backend, uow => issueDocument(uow, { kind: 'credit_note', refundId }))).toBeUndefined()
    expect(await numbersOf(backend, 'credit_note')).toEqual([])
  })
})

describe('an issued document', () => {
  it('never changes, and is never deleted', async () => {
    const backend = await aShop()
    await withSeller(backend)
    const { id: orderId } = await anOrder(backend)
    await transact(backend, uow => issueDocument(uow, { kind: 'invoice', orderId }))
    for (const change of [
      `update documents set total = 1`,
      `update documents set data = '{}'`,
      `delete from documents`,
    ])
      await expect(rowsOf(backend, change)).rejects.toThrow('an issued document does not change')
  })

  it('shows why its files were not made, and has them once the storage is back', async () => {
    const { config } = await aShop()
    const storage = await faultyStorage(config.storage?.endpoint ?? '')
    disposables.push(storage)
    storage.set('refuse')
    const backend = await aShop({ S3_ENDPOINT: storage.url, S3_BUCKET: config.storage?.bucket ?? '' })
    await withSeller(backend)
    const { id: orderId } = await anOrder(backend)
    await transact(backend, uow => issueDocument(uow, { kind: 'invoice', orderId }))
    await expect
      .poll(async () => (await documentsOf(backend)).items.map(({ status, failureReason }) => [status, failureReason]))
      .toEqual([['failed', 'STORAGE_UNAVAILABLE']])
    storage.set('pass')
    await transact(backend, uow => uow.jobs.enqueue('maintenance.sweep', {}))
    await expect.poll(async () => (await documentsOf(backend)).items.map(({ status }) => status)).toEqual(['ready'])
  })
})
