import type { FakePayment, FakePaymentRepository } from '@atelier/domain/payments'
import { sql } from 'kysely'
import type { Handle } from '../connection/handle.ts'

export const fakePaymentRepository = (db: Handle): FakePaymentRepository => ({
  async lock(by) {
    const rows = db.selectFrom('fake_payments').select(sql<FakePayment>`state`.as('state'))
    const named = 'ref' in by ? rows.where('ref', '=', by.ref) : rows.where('payment_id', '=', by.paymentId)
    return (await named.forUpdate().executeTakeFirst())?.state
  },
  async save(payment) {
    const state = JSON.stringify(payment)
    await db
      .insertInto('fake_payments')
      .values({ ref: payment.ref, payment_id: payment.paymentId, state })
      .onConflict(conflict => conflict.column('ref').doUpdateSet({ state }))
      .execute()
  },
})
