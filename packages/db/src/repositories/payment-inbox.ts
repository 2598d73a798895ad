import type { PaymentRepository } from '@atelier/domain/payments'
import { sql } from 'kysely'
import type { Handle } from '../connection/handle.ts'
import { inboxColumns } from '../tables/payments.ts'

/** Writes of the inbox of providers' webhooks. */
export const inboxWrites = (db: Handle): Pick<PaymentRepository, 'receive' | 'listParked' | 'concludeInbox'> => ({
  receive: (provider, { id, type, ref, payload }) =>
    db
      .insertInto('payment_inbox')
      .values({ provider, event_id: id, type, provider_ref: ref, payload: JSON.stringify(payload) })
      .onConflict(conflict => conflict.columns(['provider', 'event_id']).doNothing())
      .returning(inboxColumns)
      .executeTakeFirst(),
  listParked: (provider, ref) =>
    db
      .selectFrom('payment_inbox')
      .select(inboxColumns)
      .where('provider', '=', provider)
      .where('provider_ref', '=', ref)
      .where('processed_at', 'is', null)
      .orderBy('id')
      .execute(),
  async concludeInbox(id, outcome) {
    await db
      .updateTable('payment_inbox')
      .set({ processed_at: sql<string>`now()`, outcome })
      .where('id', '=', id)
      .where('processed_at', 'is', null)
      .execute()
  },
})
