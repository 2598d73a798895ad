import type { AdapterSession, SessionAdapter, SessionAttributes, SessionParts } from '@atelier/db'
import { millisecondsOf, timestampOf } from '@atelier/domain'
import { type NewSession, type Session, sessionLife, type SessionStore } from '@atelier/domain/sessions'
import { Lucia, TimeSpan } from 'lucia'

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionAttributes>
    UserId: number
    DatabaseSessionAttributes: SessionAttributes
    DatabaseUserAttributes: object
  }
}

/**
 * The session store of one unit of work, on Lucia: the only file that knows it. Ids arrive as hashes, from the port,
 * so that Lucia and its table never see a secret (`spec/reliability.md` 7.1).
 */
export function luciaSessions({ adapter, rows, reader }: SessionParts): SessionStore {
  return {
    ...reader,
    async create(session) {
      const { lucia } = luciaAt(adapter, session.now)
      await lucia.createSession(session.userId, attributesOf(session), { sessionId: session.id })
      const [created] = await Promise.all([rows.find(session.id), rows.keepNewest(session.userId, sessionLife.perUser)])
      if (!created) throw new Error('the session was not stored')
      return created
    },
    async lock(id, now) {
      const { lucia, ahead } = luciaAt(adapter, now)
      const { session } = await lucia.validateSession(id)
      return session ? toSession(session, session.expiresAt.getTime() + ahead) : undefined
    },
    advance: rows.advance,
    end: id => adapter.deleteSession(id),
    endOne: rows.endOne,
    endAll: rows.endAll,
    setAuthTime: rows.setAuthTime,
  }
}

const attributesOf = ({ now, ip, userAgent }: NewSession): SessionAttributes => ({
  publicId: 0,
  refreshCounter: 0,
  createdAt: now,
  lastUsedAt: now,
  authTime: now,
  ip,
  userAgent,
})

type Validated = SessionAttributes & { readonly id: string; readonly userId: number }
function toSession({ id, userId, ...attributes }: Validated, idleEnd: number): Session {
  const { publicId, refreshCounter, createdAt, lastUsedAt, authTime, ip, userAgent } = attributes
  const absoluteEnd = millisecondsOf(createdAt) + sessionLife.absoluteSeconds * 1000
  const expiresAt = timestampOf(Math.min(idleEnd, absoluteEnd))
  return { id, publicId, userId, refreshCounter, expiresAt, createdAt, lastUsedAt, authTime, ip, userAgent }
}

const shift = (date: Date, by: number) => new Date(date.getTime() + by)

/** Lucia reads the machine's clock; ours is handed in. Times cross the border shifted by the difference. */
function luciaAt(adapter: SessionAdapter, now: string) {
  const ahead = millisecondsOf(now) - Date.now()
  const inward = (session: AdapterSession) => ({ ...session, expiresAt: shift(session.expiresAt, -ahead) })
  const shifted: SessionAdapter = {
    ...adapter,
    async getSessionAndUser(id) {
      const [session, user] = await adapter.getSessionAndUser(id)
      return [session && inward(session), user]
    },
    getUserSessions: async userId => (await adapter.getUserSessions(userId)).map(inward),
    setSession: session => adapter.setSession({ ...session, expiresAt: shift(session.expiresAt, ahead) }),
    updateSessionExpiration: (id, expiresAt) => adapter.updateSessionExpiration(id, shift(expiresAt, ahead)),
  }
  const sessionExpiresIn = new TimeSpan(sessionLife.idleSeconds, 's')
  const lucia = new Lucia(shifted, { sessionExpiresIn, getSessionAttributes: attributes => attributes })
  return { lucia, ahead }
}
