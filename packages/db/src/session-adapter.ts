import { millisecondsOf, timestampOf } from '@atelier/domain'
import { sessionLife } from '@atelier/domain/sessions'
import { sql } from 'kysely'
import { blueprint, type Handle } from './connection/handle.ts'
import { preparedWrite } from './prepared.ts'
import { sessionColumns } from './tables/sessions.ts'

/** What a session row carries beyond id, user and end. */
export interface SessionAttributes {
  readonly publicId: number
  readonly refreshCounter: number
  readonly createdAt: string
  readonly lastUsedAt: string
  readonly authTime: string
  readonly ip: string
  readonly userAgent: string
}

export interface AdapterSession {
  readonly id: string
  readonly userId: number
  readonly expiresAt: Date
  readonly attributes: SessionAttributes
}

/**
 * The seven database methods of Lucia 3, by shape: this package does not know that library. Ids are stored as they
 * come, and arrive hashed (`spec/reliability.md` 7.1).
 */
export interface SessionAdapter {
  /** Locks the row until the transaction ends: rotation of one session happens one at a time. */
  readonly getSessionAndUser: (
    id: string,
  ) => Promise<[AdapterSession | null, { id: number; attributes: object } | null]>
  readonly getUserSessions: (userId: number) => Promise<AdapterSession[]>
  readonly setSession: (session: AdapterSession) => Promise<void>
  /** Slides the idle end, never beyond the absolute one. */
  readonly updateSessionExpiration: (id: string, expiresAt: Date) => Promise<void>
  readonly deleteSession: (id: string) => Promise<void>
  readonly deleteUserSessions: (userId: number) => Promise<void>
  readonly deleteExpiredSessions: () => Promise<void>
}

const lock = preparedWrite((where: { id: string }) =>
  blueprint
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .innerJoin('accounts', 'accounts.id', 'users.account_id')
    .select(sessionColumns)
    .where('sessions.id', '=', where.id)
    .where('accounts.banned_at', 'is', null)
    .forUpdate('sessions'),
)

const absoluteEnd = sql<string>`created_at + make_interval(secs => ${sessionLife.absoluteSeconds})`

type Row = Omit<AdapterSession, 'attributes' | 'expiresAt'> & SessionAttributes & { readonly expiresAt: string }
function toSession({ id, userId, expiresAt, ...attributes }: Row): AdapterSession {
  return { id, userId, expiresAt: new Date(millisecondsOf(expiresAt)), attributes }
}

export function sessionAdapter(db: Handle): SessionAdapter {
  return {
    async getSessionAndUser(id) {
      const [row] = await lock(db, { id })
      return row ? [toSession(row), { id: row.userId, attributes: {} }] : [null, null]
    },
    async getUserSessions(userId) {
      const rows = await db.selectFrom('sessions').select(sessionColumns).where('user_id', '=', userId).execute()
      return rows.map(toSession)
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      const { createdAt, lastUsedAt, authTime, ip, userAgent } = attributes
      const times = { created_at: createdAt, last_used_at: lastUsedAt, auth_time: authTime }
      const row = { id, user_id: userId, expires_at: timestampOf(expiresAt.getTime()), ip, user_agent: userAgent }
      await db
        .insertInto('sessions')
        .values({ ...row, ...times })
        .execute()
    },
    async updateSessionExpiration(id, expiresAt) {
      const idleEnd = timestampOf(expiresAt.getTime())
      await db
        .updateTable('sessions')
        .set({ expires_at: sql<string>`least(${idleEnd}, ${absoluteEnd})` })
        .where('id', '=', id)
        .execute()
    },
    async deleteSession(id) {
      await db.deleteFrom('sessions').where('id', '=', id).execute()
    },
    async deleteUserSessions(userId) {
      await db.deleteFrom('sessions').where('user_id', '=', userId).execute()
    },
    async deleteExpiredSessions() {
      await db
        .deleteFrom('sessions')
        .where('expires_at', '<=', sql<string>`now()`)
        .execute()
    },
  }
}
