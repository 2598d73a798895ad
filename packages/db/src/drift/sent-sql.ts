import {
  type AccountRepository,
  AppError,
  type AuditReader,
  type EventFields,
  type EventRepository,
  type LinkTokenRepository,
  type MailRepository,
  type ProjectRepository,
  type SessionReader,
  type UserRepository,
} from '@atelier/domain'
import { CompiledQuery } from 'kysely'
import { type Handle, readOnly } from '../connection/handle.ts'
import { Transaction } from '../connection/transaction.ts'
import { createDatabase } from '../database.ts'
import { createKeyset } from '../keyset.ts'
import { accountRepository } from '../repositories/accounts.ts'
import { auditReader } from '../repositories/audit.ts'
import { eventRepository } from '../repositories/events.ts'
import { linkTokenRepository } from '../repositories/link-tokens.ts'
import { mailRepository } from '../repositories/mails.ts'
import { projectRepository } from '../repositories/projects.ts'
import { sessionReader, type SessionRows, sessionRows } from '../repositories/sessions.ts'
import { userRepository } from '../repositories/users.ts'
import { type SessionAdapter, sessionAdapter } from '../session-adapter.ts'
import { layOut } from './lay-out-sql.ts'

type Run<R> = (repository: R) => Promise<unknown>
/** A call of every method, or several under names of their own: a new method without one does not compile. */
type Calls<R> = { readonly [M in keyof R]: Run<R> | Readonly<Record<string, Run<R>>> }

const now = '2026-03-01T09:00:00.000000Z'
const hash = '0'.repeat(64)
const keyset = createKeyset('snapshots need no secret of their own')
const first = { limit: 20, cursor: null }
const next = (list: string) => ({ limit: 20, cursor: keyset.seal(list, [7]) })
const project = { userId: 0, title: 'Oak', body: '', html: '', toc: [], slug: 'oak' }
const account = { email: 'A@b.example', emailKey: 'a@b.example', passwordHash: '', username: 'ann' }

const accounts: Calls<AccountRepository> = {
  find: r => r.find(1),
  findByEmail: r => r.findByEmail('a@b.example'),
  findLogin: {
    'by e-mail': r => r.findLogin({ emailKey: 'a@b.example' }),
    'by username': r => r.findLogin({ username: 'ann' }),
  },
  findPasswordHash: r => r.findPasswordHash(1),
  insert: r => r.insert(account),
  lock: r => r.lock(1),
  markVerified: r => r.markVerified(1),
  setPassword: {
    plain: r => r.setPassword(1, '', { verify: false }),
    'that proves the address': r => r.setPassword(1, '', { verify: true }),
  },
  setEmail: r => r.setEmail(1, 'b@b.example', 'b@b.example'),
  setBanned: { on: r => r.setBanned(1, true), off: r => r.setBanned(1, false) },
  delete: r => r.delete(1),
}

const token = { purpose: 'verify', accountId: 1, targetEmail: '', credentialVersion: 0, expiresAt: now } as const
const linkTokens: Calls<LinkTokenRepository> = {
  insert: r => r.insert({ ...token, tokenHash: hash }),
  find: r => r.find(hash, 'verify', now),
  redeem: r => r.redeem(hash, 'verify', now),
  deleteOf: r => r.deleteOf(1),
}

const users: Calls<UserRepository> = {
  find: r => r.find(1),
  findByUsername: r => r.findByUsername('ann'),
  list: {
    first: r => r.list({}, first),
    next: r => r.list({}, next('users')),
    filtered: r => r.list({ q: 'a', role: 'USER', customerType: 'retail' }, next('users')),
  },
  update: { plain: r => r.update(1, { level: 2 }), 'at a version': r => r.update(1, { location: '' }, 1) },
  lockCountOf: r => r.lockCountOf('ADMIN'),
}

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
const sessions: Calls<Sessions> = {
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

const projects: Calls<ProjectRepository> = {
  find: r => r.find(1),
  findBySlug: r => r.findBySlug('oak'),
  listByUsername: r => r.listByUsername('ann'),
  list: {
    first: r => r.list({}, first),
    next: r => r.list({}, next('projects')),
    'of a user': r => r.list({ userId: 1 }, next('projects')),
  },
  insert: { 'with a taken slug': async r => void (await r.insert({ ...project, slug: 'taken' })) },
  update: {
    plain: r => r.update({ id: 1 }, { title: 'Ash' }),
    'by its owner at a version': r => r.update({ id: 1, ownerId: 1, ifVersion: 1 }, { body: '', html: '', toc: [] }),
  },
  delete: { plain: r => r.delete({ id: 1 }), 'by its owner': r => r.delete({ id: 1, ownerId: 1, ifVersion: 1 }) },
}

const mails: Calls<MailRepository> = {
  begin: r => r.begin({ dedupeKey: 'a', messageId: 'a', to: 'a@b.example', template: 'verify' }),
  markSent: r => r.markSent('a', now),
  markFailed: r => r.markFailed('a'),
}

const audit: Calls<AuditReader> = {
  list: {
    first: r => r.list({}, first),
    filtered: r => r.list({ action: 'user.updated', actorUserId: 1, subjectUserId: 1 }, next('audit')),
  },
}

const event: EventFields = {
  date: '2026-03-01',
  time: '8pm',
  venue: '',
  address: '',
  title: null,
  description: null,
  descriptionHtml: null,
  imageUrl: null,
  capacity: null,
  schedule: { startsWall: null, endsWall: null, timezone: null, startsAt: null, endsAt: null },
  canceledAt: null,
}
const events: Calls<EventRepository> = {
  find: r => r.find(1),
  list: {
    first: r => r.list({}, first),
    next: r => r.list({}, { limit: 20, cursor: keyset.seal('events', ['2026-03-01', 7]) }),
    filtered: r => r.list({ from: '2026-03-01', to: '2026-03-31', q: 'oak' }, first),
  },
  insert: r => r.insert(0, event),
  lock: r => r.lock(1),
  update: {
    plain: r => r.update({ id: 1 }, event),
    'by its owner': r => r.update({ id: 1, ownerId: 1, ifVersion: 1 }, event),
  },
  delete: { plain: r => r.delete({ id: 1 }), 'by its owner': r => r.delete({ id: 1, ownerId: 1, ifVersion: 1 }) },
}

/** What every repository method sends, as one text a noun. Needs a migrated database; changes nothing in it. */
export async function sentSql(url: string): Promise<ReadonlyMap<string, string>> {
  const sent: string[] = []
  await using database = createDatabase({ url, observe: sql => sent.push(sql) })

  const textOf = async <R>(calls: Calls<R>, make: (db: Handle) => R): Promise<string> => {
    const texts: string[] = []
    for (const [method, runs] of Object.entries<Run<R> | Readonly<Record<string, Run<R>>>>(calls)) {
      for (const [variant, run] of Object.entries(typeof runs === 'function' ? { '': runs } : runs)) {
        const tx = await Transaction.begin(database)
        try {
          for (const seed of seeds) await tx.run(CompiledQuery.raw(seed))
          sent.length = 0
          await run(make(tx.handle)).catch(expectListed)
          texts.push(`-- ${[method, variant].filter(Boolean).join(': ')}\n${sent.map(layOut).join(';\n')};\n`)
        } finally {
          await tx.rollback()
        }
      }
    }
    return texts.join('\n')
  }

  return new Map([
    ['accounts', await textOf(accounts, accountRepository)],
    ['audit', await textOf(audit, db => auditReader(readOnly(db), keyset))],
    ['events', await textOf(events, db => eventRepository(db, keyset))],
    ['link-tokens', await textOf(linkTokens, linkTokenRepository)],
    ['mails', await textOf(mails, mailRepository)],
    ['projects', await textOf(projects, db => projectRepository(db, keyset))],
    [
      'sessions',
      await textOf(sessions, db => ({ ...sessionReader(readOnly(db)), ...sessionRows(db), ...sessionAdapter(db) })),
    ],
    ['users', await textOf(users, db => userRepository(db, keyset))],
  ])
}

/** Enough that a clash of slugs can be met; under ids that no sequence gives. */
const seeds = [
  `insert into accounts (id, email, email_key, password_hash) overriding system value values (0, 'x', 'x', '')`,
  `insert into users (id, account_id, username) overriding system value values (0, 0, 'somebody')`,
  `insert into projects (user_id, title, body, html, slug) values (0, '', '', '', 'taken')`,
]

/** A refusal is an answer too; anything else is a statement that Postgres does not take. */
function expectListed(error: unknown): void {
  if (!(error instanceof AppError)) throw error
}
