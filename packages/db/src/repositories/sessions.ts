import type { Actor } from '@atelier/domain'
import type { Session, SessionReader } from '@atelier/domain/sessions'
import { sql } from 'kysely'
import { blueprint, type Handle, type ReadHandle } from '../connection/handle.ts'
import { preparedRead, preparedWrite } from '../prepared.ts'
import { sessionColumns } from '../tables/sessions.ts'

const findActor = preparedRead((where: { publicId: number; now: string }) =>
  blueprint
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .innerJoin('accounts', 'accounts.id', 'users.account_id')
    .select(eb => [
      'users.id as userId',
      'accounts.id as accountId',
      'sessions.public_id as sessionId',
      'users.username',
      'users.role',
      'users.customer_type as customerType',
      eb('accounts.verified_at', 'is not', null).$castTo<boolean>().as('verified'),
      'sessions.auth_time as authTime',
    ])
    .where('sessions.public_id', '=', where.publicId)
    .where('sessions.expires_at', '>', where.now)
    .where('accounts.banned_at', 'is', null),
)

const listOf = preparedRead((where: { userId: number; now: string }) =>
  blueprint
    .selectFrom('sessions')
    .select(sessionColumns)
    .where('sessions.user_id', '=', where.userId)
    .where('sessions.expires_at', '>', where.now)
    .orderBy('sessions.created_at', 'desc')
    .orderBy('sessions.public_id', 'desc'),
)

/** `expires_at` never lies beyond the absolute end, so one comparison covers both. */
export function sessionReader(db: ReadHandle): SessionReader {
  return {
    findActor: async (publicId, now): Promise<Actor | undefined> => (await findActor(db, { publicId, now }))[0],
    listOf: (userId, now) => listOf(db, { userId, now }),
  }
}

/** What the session store of a unit of work needs beyond the seven methods of {@link sessionAdapter}. */
export interface SessionRows {
  readonly find: (id: string) => Promise<Session | undefined>
  /** Deletes the user's oldest rows beyond `count`. */
  readonly keepNewest: (userId: number, count: number) => Promise<void>
  readonly advance: (id: string, now: string) => Promise<void>
  readonly endOne: (userId: number, publicId: number) => Promise<boolean>
  readonly endAll: (userId: number, exceptPublicId?: number) => Promise<void>
  readonly setAuthTime: (publicId: number, now: string) => Promise<void>
}

const find = preparedWrite((where: { id: string }) =>
  blueprint.selectFrom('sessions').select(sessionColumns).where('sessions.id', '=', where.id),
)

const keepNewest = preparedWrite((where: { userId: number; count: number }) =>
  blueprint
    .deleteFrom('sessions')
    .where('id', 'in', eb =>
      eb
        .selectFrom('sessions')
        .select('id')
        .where('user_id', '=', where.userId)
        .orderBy('created_at', 'desc')
        .orderBy('public_id', 'desc')
        .offset(where.count),
    ),
)

export function sessionRows(db: Handle): SessionRows {
  return {
    find: async id => (await find(db, { id }))[0],
    keepNewest: async (userId, count) => void (await keepNewest(db, { userId, count })),
    async advance(id, now) {
      await db
        .updateTable('sessions')
        .set({ refresh_counter: sql`refresh_counter + 1`, last_used_at: now })
        .where('id', '=', id)
        .execute()
    },
    async endOne(userId, publicId) {
      const gone = await db
        .deleteFrom('sessions')
        .where('public_id', '=', publicId)
        .where('user_id', '=', userId)
        .returning('public_id')
        .executeTakeFirst()
      return gone !== undefined
    },
    async endAll(userId, exceptPublicId) {
      await db
        .deleteFrom('sessions')
        .where('user_id', '=', userId)
        .$if(exceptPublicId !== undefined, query => query.where('public_id', '!=', exceptPublicId ?? 0))
        .execute()
    },
    async setAuthTime(publicId, now) {
      await db.updateTable('sessions').set({ auth_time: now }).where('public_id', '=', publicId).execute()
    },
  }
}
