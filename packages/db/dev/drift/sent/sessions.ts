import type { SessionReader } from '@atelier/domain/sessions'
import type { SessionRows } from '../../../src/repositories/sessions.ts'
import type { SessionAdapter } from '../../../src/session-adapter.ts'
import { type Calls, hash, now } from './_calls.ts'

type Sessions = SessionReader & SessionRows & SessionAdapter
const session = {
  publicId: 1,
  refreshCounter: 0,
  createdAt: now,
  lastUsedAt: now,
  authTime: now,
  ip: '',
  userAgent: '',
}
export const sessions: Calls<Sessions> = {
  findActor: r => r.findActor(1, now),
  listOf: r => r.listOf(1, now),
  find: r => r.find(hash),
  keepNewest: r => r.keepNewest(1, 20),
  advance: r => r.advance(hash, now),
  endOne: r => r.endOne(1, 1),
  endAll: { all: r => r.endAll(1), 'but one': r => r.endAll(1, 1) },
  setAuthTime: r => r.setAuthTime(1, now),
  getSessionAndUser: r => r.getSessionAndUser(hash),
  getUserSessions: r => r.getUserSessions(1),
  setSession: r => r.setSession({ id: hash, userId: 1, expiresAt: new Date(now), attributes: session }),
  updateSessionExpiration: r => r.updateSessionExpiration(hash, new Date(now)),
  deleteSession: r => r.deleteSession(hash),
  deleteUserSessions: r => r.deleteUserSessions(1),
  deleteExpiredSessions: r => r.deleteExpiredSessions(),
}
