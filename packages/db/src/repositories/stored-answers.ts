import type { StoredAnswerRepository } from '@atelier/domain'
import { type RawBuilder, sql } from 'kysely'
import type { Handle } from '../connection/handle.ts'

/** Procedures whose answer shows the account of another caller's subject, and where in the answer its user is. */
const shown: readonly (readonly [operations: readonly string[], userId: RawBuilder<string>])[] = [
  [['accounts.register'], sql<string>`answer::jsonb #>> '{data,user,id}'`],
  [
    ['users.create', 'users.update', 'users.ban', 'users.unban', 'users.setAvatar'],
    sql<string>`answer::jsonb #>> '{data,id}'`,
  ],
]

export function storedAnswerRepository(db: Handle): StoredAnswerRepository {
  return {
    async deleteAbout(userId) {
      await db
        .deleteFrom('idempotency_keys')
        // The deletion itself may be keyed: its own row is unfinished.
        .where('status', '=', 'done')
        .where(eb =>
          eb.or([
            eb('actor', '=', `user:${userId}`),
            ...shown.map(([operations, id]) =>
              // A case: no other answer is parsed.
              eb(eb.case().when('operation', 'in', operations).then(id).end(), '=', String(userId)),
            ),
          ]),
        )
        .execute()
    },
  }
}
