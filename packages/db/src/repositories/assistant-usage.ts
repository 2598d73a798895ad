import type { AssistantUsageRepository } from '@atelier/domain/assistant'
import { sql } from 'kysely'
import type { Handle } from '../connection/handle.ts'

export const assistantUsageRepository = (db: Handle): AssistantUsageRepository => ({
  async reserve({ userId, day, tokens, max }) {
    if (tokens > max) return false
    const row = await db
      .insertInto('assistant_usage')
      .values({ user_id: userId, day, tokens })
      .onConflict(conflict =>
        conflict
          .columns(['user_id', 'day'])
          .doUpdateSet(eb => ({
            calls: eb('assistant_usage.calls', '+', 1),
            tokens: eb('assistant_usage.tokens', '+', tokens),
          }))
          .where(sql<boolean>`assistant_usage.tokens + ${tokens} <= ${max}`),
      )
      .returning('calls')
      .executeTakeFirst()
    return row !== undefined
  },

  async settle(userId, day, difference) {
    await db
      .updateTable('assistant_usage')
      .set({ tokens: sql<number>`greatest(0, tokens + ${difference})` })
      .where('user_id', '=', userId)
      .where('day', '=', day)
      .execute()
  },
})
