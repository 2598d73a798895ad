import type { MailRepository } from '@atelier/domain/mail'
import { blueprint, type Handle } from '../connection/handle.ts'
import { preparedWrite } from '../prepared.ts'

type Row = { dedupeKey: string; messageId: string; to: string; template: string }

/** Takes the mail up, again if an earlier attempt did not end; no row comes back for one that has left. */
const begin = preparedWrite((row: Row) =>
  blueprint
    .insertInto('mail_messages')
    .values({
      dedupe_key: row.dedupeKey,
      message_id: row.messageId,
      to_address: row.to,
      template: row.template,
      state: 'sending',
    })
    .onConflict(conflict =>
      conflict.column('dedupe_key').doUpdateSet({ state: 'sending' }).where('mail_messages.state', '<>', 'sent'),
    )
    .returning('id'),
)

const markSent = preparedWrite((where: { dedupeKey: string; now: string }) =>
  blueprint
    .updateTable('mail_messages')
    .set({ state: 'sent', sent_at: where.now })
    .where('dedupe_key', '=', where.dedupeKey),
)

const markFailed = preparedWrite((where: { dedupeKey: string }) =>
  blueprint
    .updateTable('mail_messages')
    .set({ state: 'failed' })
    .where('dedupe_key', '=', where.dedupeKey)
    .where('state', '<>', 'sent'),
)

export function mailRepository(db: Handle): MailRepository {
  return {
    begin: async ({ dedupeKey, messageId, to, template }) =>
      (await begin(db, { dedupeKey, messageId, to, template })).length === 1,
    async markSent(dedupeKey, now) {
      await markSent(db, { dedupeKey, now })
    },
    async markFailed(dedupeKey) {
      await markFailed(db, { dedupeKey })
    },
  }
}
