import { issueDocument } from '@atelier/api'
import { AppError } from '@atelier/domain'
import { describe, expect, it } from 'vitest'
import { testBackend } from '../_backend.ts'
import { rowsOf } from '../_people.ts'
import { anOrder, withSeller } from '../_sales.ts'
import { isFull } from './_replica.ts'

const count = isFull ? 100 : 20
/** One in ten rolls back. */
const issued = (count * 9) / 10

/** As a client does whom a full pool turned away. */
async function onceServed<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof AppError) || error.kind !== 'unavailable') throw error
    }
  }
}

// Fault row 18. Catches a sequence, whose numbers stay taken when their transaction rolls back.
describe('numbers of invoices', () => {
  it('have no gaps when many are issued at once and some of them roll back', async () => {
    await using backend = await testBackend()
    await withSeller(backend)
    const transact = backend.wired.services.transactor.transact({ requestId: 'test', ip: '' })
    const orders: { id: number }[] = []
    const { offerId } = await anOrder(backend)
    for (let at = 0; at < count; at++) orders.push(await anOrder(backend, { offerId }))
    const outcomes = await Promise.allSettled(
      orders.map(({ id }, at) =>
        onceServed(() =>
          transact(async uow => {
            await issueDocument(uow, { kind: 'invoice', orderId: id })
            if (at % 10 === 3) throw new Error('rolls back')
          }),
        ),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(issued)
    const year = new Date().getUTCFullYear()
    const wanted = Array.from({ length: issued }, (_, at) => ({
      number: `I-${year}-${String(at + 1).padStart(6, '0')}`,
    }))
    expect(await rowsOf(backend, 'select number from documents order by number')).toEqual(wanted)
  })
})
